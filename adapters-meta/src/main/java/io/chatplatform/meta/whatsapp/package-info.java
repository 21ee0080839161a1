/// The WhatsApp Cloud API.
@NullMarked
package io.chatplatform.meta.whatsapp;

import org.jspecify.annotations.NullMarked;
