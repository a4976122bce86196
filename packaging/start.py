"""Where a frozen tomail begins."""

import sys

from tomail.services import attachment_text, guarded

if sys.argv[1:] == [attachment_text.IN_A_BUNDLE]:
    from tomail.message.pdf_text import main as read_pdfs

    read_pdfs()
elif sys.argv[1:] == [guarded.IN_A_BUNDLE]:
    from tomail.message.markup_apart import main as read_markup

    read_markup()
else:
    from tomail.app.main import main

    sys.exit(main())
