"""Where a frozen tomail begins."""

import sys

from tomail.services.attachment_text import IN_A_BUNDLE

if sys.argv[1:] == [IN_A_BUNDLE]:
    from tomail.message.pdf_text import main as read_pdfs

    read_pdfs()
else:
    from tomail.app.main import main

    sys.exit(main())
