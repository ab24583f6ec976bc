import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`executed_at\` text,
  	\`outcome\` text,
  	\`doubts\` text,
  	\`reason\` text,
  	\`target\` text,
  	\`digest\` text NOT NULL,
  	\`saved_at\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`record_id\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`release_title\` integer,
  	\`publication\` text,
  	\`content\` text,
  	\`version\` text,
  	\`basis\` text,
  	\`claim\` text,
  	\`claimed_until\` text,
  	\`started_at\` text,
  	\`newer_draft\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_executed_at_idx\` ON \`schedules\` (\`executed_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_publication_idx\` ON \`schedules\` (\`publication\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_at_idx\` ON \`schedules\` (\`state\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`recordId_state_idx\` ON \`schedules\` (\`record_id\`,\`state\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`release\` numeric;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`release_started_at\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`field\` text;`)
  await db.run(sql`CREATE INDEX \`publications_release_idx\` ON \`publications\` (\`release\`);`)
  await db.run(sql`CREATE INDEX \`record_createdAt_idx\` ON \`publications\` (\`record\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_sequence_idx\` ON \`publications\` (\`state\`,\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_texts_parent_idx\` ON \`normative_document_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_texts_parent_idx\` ON \`_normative_document_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_texts_parent_idx\` ON \`interpretation_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_texts_parent_idx\` ON \`_interpretation_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_texts_parent_idx\` ON \`plan_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_texts_parent_idx\` ON \`_plan_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_texts_parent_idx\` ON \`disclosure_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_texts_parent_idx\` ON \`_disclosure_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_texts_parent_idx\` ON \`bulletin_issue_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_texts_parent_idx\` ON \`_bulletin_issue_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`section_texts_parent_idx\` ON \`section_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_texts_parent_idx\` ON \`_section_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_texts_parent_idx\` ON \`site_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_texts_parent_idx\` ON \`_site_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_text_idx\` ON \`publications_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_parent_idx\` ON \`publications_texts\` (\`parent_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP INDEX \`normative_document_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_normative_document_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`interpretation_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_interpretation_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`plan_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_plan_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`disclosure_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_disclosure_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`bulletin_issue_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_bulletin_issue_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`section_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_section_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`site_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_site_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`publications_release_idx\`;`)
  await db.run(sql`DROP INDEX \`record_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`state_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`release\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`release_started_at\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`field\`;`)
  await db.run(sql`DROP INDEX \`publications_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`publications_texts_parent_idx\`;`)
}
