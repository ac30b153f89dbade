token for files/colour-read.gs
