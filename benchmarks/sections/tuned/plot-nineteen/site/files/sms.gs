token for files/sms.gs
