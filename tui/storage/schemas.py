"""What each file is read as, and the migrations of older ones.

The old file goes to the trash when it is rewritten.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..domain import tables
from ..domain.record import Record
from ..domain.settings import Settings

T = TypeVar("T", Record, Settings)
Table = dict[str, Any]
Migration = Callable[[Table], Table]


@dataclass(frozen=True)
class Schema(Generic[T]):
    """What a file is read as, and what brings an older one to the next version, by its version."""

    shape: type[T]
    migrations: Mapping[int, Migration]

    @property
    def version(self) -> int:
        """The version that is written."""
        default: Any = self.shape.__dataclass_fields__["schema"].default
        return int(default)

    def newer(self, table: Mapping[str, Any]) -> bool:
        """Whether a table was written by a newer supine: it can be shown and not be written."""
        found = table.get("schema", self.version)
        return isinstance(found, int) and found > self.version

    def read(self, table: Table) -> tuple[T, list[tables.Problem]]:
        """Build the shape from a table of this version or an older one."""
        return tables.read(self.shape, self.migrated(table))

    def migrated(self, table: Table) -> Table:
        """A table as this version has it; one that no migration leads from stays as it is."""
        found = table.get("schema", self.version)
        while isinstance(found, int) and found < self.version and found in self.migrations:
            table = {**self.migrations[found](table), "schema": found + 1}
            found += 1
        return table


RECORD = Schema(Record, {})
SETTINGS = Schema(Settings, {})
"""There has been no older one yet."""
