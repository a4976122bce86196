"""Where a frozen tomail begins."""

import sys

from tomail.base import apart
from tomail.services import guarded

if sys.argv[1:2] == [apart.IN_A_BUNDLE]:
    apart.run(sys.argv[2])
elif sys.argv[1:] == [guarded.IN_A_BUNDLE]:
    from tomail.message.markup_apart import main as read_markup

    read_markup()
else:
    from tomail.app.main import main

    sys.exit(main())
