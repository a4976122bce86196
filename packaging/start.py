"""Where a frozen tomail begins."""

import sys

from tomail.base import apart

if sys.argv[1:2] == [apart.IN_A_BUNDLE]:
    apart.run(sys.argv[2])
else:
    from tomail.app.main import main

    sys.exit(main())
