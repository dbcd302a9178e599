-- Complaints are answered by the officials of the area, not only by who supervises the whole tenant.
UPDATE task SET permission = 'COMPLAINT_ANSWER' WHERE tenant_id > 0 AND kind = 'complaint' AND permission = 'SUPERVISE';
