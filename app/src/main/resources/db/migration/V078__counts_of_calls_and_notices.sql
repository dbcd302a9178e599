-- What a queue counts for each of its calls, and where the lines of a notice lie, is read from the index alone.
ALTER TABLE application ADD KEY application_tally (tenant_id, call_id, state, tier, area, submission);
ALTER TABLE notice_line ADD KEY line_area (tenant_id, notice_id, area);
