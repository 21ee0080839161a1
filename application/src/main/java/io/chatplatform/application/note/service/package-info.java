/// Writing and reading notes: how it is done.
@NullMarked
package io.chatplatform.application.note.service;

import org.jspecify.annotations.NullMarked;
