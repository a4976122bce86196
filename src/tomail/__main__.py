"""`python -m tomail`"""

import sys

from tomail.app.main import main

sys.exit(main())
