package org.copydesk.ingest.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppealsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for The Morning Tide, our free daily newsletter.",
        "Love the coast? Get our weekly letter delivered right to your inbox.",
        "Follow us on WhatsApp",
        "Do you have a news tip? Write to tips@tide.example.",
        "Contact the writer at 555-0100 or mira@tide.example.",
        "When you buy through links on our site, we may earn an affiliate commission.",
        "This story was produced by the Harbour Desk, a nonprofit newsroom.",
        "(Except for the headline, this story has not been edited by our staff.)",
        "Jetzt unseren Newsletter abonnieren und nichts mehr verpassen.",
        "Abonnez-vous à notre infolettre du matin",
        "Puedes seguir a EL FARO en Facebook, X e Instagram.",
        "Siga o nosso canal no WhatsApp e receba notícias",
        "Segui La Marea su Facebook e Instagram",
        "Volg ons op WhatsApp",
        "Obserwuj nas na Facebooku",
        "Bizi Google News'te takip edin",
        "Подписывайтесь на наш Telegram-канал",
        "Підписуйтесь на наш Telegram-канал",
        "تابعونا على واتساب",
        "הצטרפו לערוץ הטלגרם שלנו",
        "हमें फेसबुक और ट्विटर पर फॉलो करें",
        "Ikuti saluran WhatsApp kami untuk berita terbaru",
        "欢迎关注我们的微信公众号",
        "▶ 네이버에서 구독하기",
      })
  void whatAPageAsksOfItsReaderIsAnAppeal(String line) {
    assertThat(Appeals.match(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Subscribe to our newsletter,” the mayor told them, and nobody did.",
        "Follow the coast road north for two miles, then turn left at the old mill.",
        "Download the form from the town's site, fill it in and send it by post.",
        "The board's Telegram channel said that the quay would stay closed.",
        "More than 300 people signed up for the newsletter on its first day.",
        "Listen to the sea long enough and it begins to sound like traffic.",
        "Join the two halves with glue and leave them to dry overnight.",
        "This story begins in a harbour, on a cold night in March 1953.",
        "Contact with the ship was lost at 3 a.m., the coast guard said.",
        "Folgen Sie dem Weg bis zum Leuchtturm und biegen Sie dann links ab.",
        "Siga la costa hasta el faro y gire a la izquierda.",
        "Cet article de la loi a été modifié en 2019.",
        "Читайте внимательно договор, прежде чем его подписать, советуют юристы.",
        "تابع الوزير زيارته إلى الميناء يوم الجمعة.",
        "देश के सबसे बड़े बंदरगाह में काम बंद हो गया।",
        "最新の設備を備えた港は来年春に再び開く。",
      })
  void whatAStoryTellsIsNoAppeal(String line) {
    assertThat(Appeals.match(line)).isFalse();
  }

  @Test
  void appealAtTheEndOfALongParagraphDoesNotTakeItAlong() {
    assertThat(
            Appeals.match(
                "The harbour board voted on Friday to close the east quay, after engineers found cracks in the wall below the water line and asked for a crane. Follow us on Facebook."))
        .isFalse();
  }

  @Test
  void anyLineIsReadInBoundedTime() {
    assertThat(Appeals.match("sign up ".repeat(100_000))).isFalse();
  }
}
