-- Officials look for what somebody did, or for everything of one kind; newest first, a page at a time.
ALTER TABLE audit_line
  ADD KEY audit_of_actor (tenant_id, actor, number),
  ADD KEY audit_of_action (tenant_id, action, number),
  ADD KEY audit_of_outcome (tenant_id, outcome, number);
