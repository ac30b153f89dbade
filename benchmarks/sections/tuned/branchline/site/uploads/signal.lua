token for uploads/signal.lua
