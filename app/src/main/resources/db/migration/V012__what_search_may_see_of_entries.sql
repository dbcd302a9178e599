-- The one definition of which entries are public and of what search knows about them.
CREATE VIEW searchable_entry AS
SELECT
  e.kind,
  e.tenant_id,
  e.id,
  e.public_id,
  GREATEST(v.recorded_at, COALESCE(o.changed_at, v.recorded_at)) AS changed_at,
  CONCAT('entries/', e.public_id) AS path,
  JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title')) AS title,
  JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.titleEn')) AS title_en,
  JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.summary')) AS summary,
  CONCAT_WS('\n', JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.summaryEn')), JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.text')), c.name_zh, b.title_zh) AS body,
  JSON_MERGE_PRESERVE(JSON_ARRAY(e.number), COALESCE(JSON_EXTRACT(v.content, '$.identifiers'), JSON_ARRAY()),
    CASE WHEN o.credit_code IS NULL THEN JSON_ARRAY() ELSE JSON_ARRAY(o.credit_code) END) AS identifiers,
  o.name_zh AS organisation,
  c.code AS catalog,
  b.code AS batch,
  COALESCE(JSON_EXTRACT(v.content, '$.sectors'), JSON_ARRAY()) AS sectors,
  COALESCE(JSON_EXTRACT(v.content, '$.industries'), JSON_ARRAY()) AS industries,
  COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.area')), o.area) AS area,
  c.level,
  COALESCE(JSON_EXTRACT(v.content, '$.procurement'), JSON_ARRAY()) AS procurement,
  COALESCE(JSON_EXTRACT(v.content, '$.badges'), JSON_ARRAY()) AS badges,
  CASE WHEN e.tenant_id = 1 THEN (SELECT JSON_ARRAYAGG(t.id) FROM tenant t)
    ELSE (SELECT JSON_ARRAYAGG(s.tenant_id) FROM showing s WHERE s.owner_id = e.tenant_id AND s.kind = 'entry' AND s.subject_id = e.id) END AS visible_in,
  (SELECT JSON_ARRAYAGG(JSON_OBJECT('status', p.status, 'from', CAST(p.from_on AS CHAR),
      'until', CASE WHEN p.until_on < '9999-12-31' THEN CAST(p.until_on AS CHAR) END))
    FROM entry_period p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id) AS periods,
  b.published_on AS listed_on,
  CAST(NULL AS DATE) AS deadline,
  v.valid_to AS expires_on,
  e.sample,
  COALESCE(JSON_EXTRACT(v.content, '$.indicators'), JSON_ARRAY()) AS indicators
FROM entry e
JOIN entry_version v ON v.tenant_id = e.tenant_id AND v.entry_id = e.id
  AND v.version = (SELECT MAX(x.version) FROM entry_version x WHERE x.tenant_id = e.tenant_id AND x.entry_id = e.id AND x.effective_on <= CURRENT_DATE)
JOIN catalog c ON c.tenant_id = e.tenant_id AND c.id = e.catalog_id
JOIN batch b ON b.tenant_id = e.tenant_id AND b.id = e.batch_id
LEFT JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id;
