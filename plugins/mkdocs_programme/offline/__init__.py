"""What a reader's device keeps of a site: the worker that saves pages, and what makes the site an app of its own."""

from mkdocs_programme.offline.icons import Icon, icons
from mkdocs_programme.offline.manifest import MANIFEST, manifest
from mkdocs_programme.offline.worker import WORKER, Kept, withdrawal, within, worker

__all__ = ["MANIFEST", "WORKER", "Icon", "Kept", "icons", "manifest", "withdrawal", "within", "worker"]
