package greenbridge.editor;

import greenbridge.form.Form;
import java.util.regex.Pattern;

/** Names of things within a pack: what other parts refer to. */
final class Keys {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    private Keys() {}

    static String key(Form form, String field) {
        return form.code(field, KEY, "editor.wrong.key");
    }

    static String code(Form form, String field) {
        String code = form.code(field, CODE, "editor.wrong.code");
        if (code.equals(Part.NEW)) {
            form.wrong(field, "editor.wrong.code");
        }
        return code;
    }
}
