"""Where a frozen tomail begins."""

import sys

from tomail.app.main import main

sys.exit(main())
