/** Where the standalone's mails go: files in a folder. */
@NullMarked
package onlinefriday.standalone.mail;

import org.jspecify.annotations.NullMarked;
