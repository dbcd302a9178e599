package greenbridge.mail;

import greenbridge.mail.Post.Answer;
import greenbridge.mail.Post.Answer.Kind;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server means by saying no. Only what is said of the recipient is held against the recipient. */
final class Refusal {
    /** 5.7 and talk of relaying mean us: listing everybody we write to would be the worst answer to a wrong setting. */
    private static final Pattern MEANS_US = Pattern.compile("\\b5\\.7\\.\\d|\\brelay", Pattern.CASE_INSENSITIVE);

    private Refusal() {}

    /** The reason in full hangs on what was thrown first; a sender who is not liked is a setting to mend. */
    static Answer of(MessagingException refused) {
        Exception each = refused;
        while (each instanceof MessagingException part) {
            if (part instanceof SMTPAddressFailedException address) {
                return answer(address.getReturnCode(), Kind.ADDRESS_REFUSED, address);
            }
            if (part instanceof SMTPSenderFailedException) {
                return later(part);
            }
            each = part.getNextException();
        }
        return refused instanceof SMTPSendFailedException message
                ? answer(message.getReturnCode(), Kind.MESSAGE_REFUSED, message)
                : later(refused);
    }

    private static Answer later(MessagingException refused) {
        return new Answer(Kind.LATER, String.valueOf(refused.getMessage()));
    }

    private static Answer answer(int code, Kind kind, MessagingException refused) {
        String words = String.valueOf(refused.getMessage());
        boolean forGood = code >= 500 && code < 600 && !MEANS_US.matcher(words).find();
        return new Answer(forGood ? kind : Kind.LATER, words);
    }
}
