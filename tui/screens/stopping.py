"""Keeping a flag: the next key waits for the disk, but never longer than a person should."""

import asyncio
from concurrent.futures import Future

from ..coach.save_queue import PATIENCE_S


async def kept(saving: Future[bool] | None) -> bool:
    """Wait until a flag is on disk; False when it could not be saved, or not in time."""
    if saving is None:
        return True
    try:
        return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(saving)), PATIENCE_S)
    except TimeoutError:
        return False
