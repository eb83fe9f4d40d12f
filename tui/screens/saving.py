"""Waiting for the disk: the next key does, but never longer than a person should."""

import asyncio
from concurrent.futures import Future

from ..coach.save_queue import PATIENCE_S


async def saved_in_time(saving: Future[bool] | None) -> bool:
    """Wait until something is on disk; False when it could not be saved, or not in time."""
    if saving is None:
        return True
    try:
        return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(saving)), PATIENCE_S)
    except TimeoutError:
        return False
