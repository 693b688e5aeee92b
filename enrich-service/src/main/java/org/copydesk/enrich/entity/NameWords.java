package org.copydesk.enrich.entity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.enrich.annotation.ResourceFile;
import org.copydesk.enrich.text.Token;

/// Words by which the rules tell names: given names, titles, particles, endings of organisations'
/// names, and capitalised words that are no names.
final class NameWords {
  static final Set<String> TITLES =
      words(
          "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor President Premier Minister Chancellor Senator Sen. Rep."
              + " Representative Governor Gov. Mayor Judge Justice King Queen Prince Princess Pope Archbishop Bishop Father Sister Rabbi Imam"
              + " General Gen. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Admiral Secretary Ambassador Sheriff Chief"
              + " Detective Inspector Constable Officer Commissioner Chairman Chairwoman Coach Sir Dame Lord Lady Baroness Councillor"
              + " Congressman Congresswoman Spokesman Spokeswoman Director Engineer Nurse Author Actor Actress Singer");
  static final Set<String> PARTICLES =
      words("de da di del della der den van von bin bint ibn al el la le du dos ter ten af");
  static final Set<String> ORGANISATION_ENDINGS =
      words(
          "Inc Inc. Ltd Ltd. Corp Corp. Corporation Company Co. Group Holdings Bank University College Institute Ministry Department"
              + " Agency Council Commission Committee Authority Association Federation Union Party Court Parliament Senate Assembly Foundation"
              + " Hospital Airlines Airways FC United Times Post News Police Museum Orchestra Centre Center Academy School Church Society"
              + " Service Office Fund Trust League Club Partners Industries Technologies Systems Motors Energy Pharmaceuticals Software Labs"
              + " Laboratory Observatory Board Bureau Initiative Alliance Network Brigade Ferries Railways Museum Theatre Herald Gazette"
              + " Chronicle Tribune plc PLC GmbH AG SA LLC LLP NV Rovers Wanderers Athletic Rangers");
  static final Set<String> ORGANISATION_HEADS =
      words(
          "University Bank Ministry Department Institute Court Museum College Church Office Board Council House Federation Port");
  static final Set<String> NO_NAMES =
      words(
          "The A An In On At For From With By And But Or If When While After Before As It He She They We You I His Her Their Our This That"
              + " These Those There Here What Who Why How Where Which Not No Yes So Then Now Today Yesterday Tomorrow Monday Tuesday Wednesday"
              + " Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan. Feb."
              + " Mar. Apr. Aug. Sept. Oct. Nov. Dec. More Most Many Some All Both Each Every Other Another One Two Three Four Five Six Seven Eight"
              + " Nine Ten First Second Third Last Next New Old Also However Meanwhile Still Since Until Under Over Between During Despite Although"
              + " Though Because Its My Your Of To Is Was Are Were Be Been Has Have Had Do Does Did Can Could Will Would Should May Might Must"
              + " According Asked Speaking Later Earlier Nobody Everyone Nothing Anyone Just Only Even Once Such Out Up Down Off Read Watch"
              + " Related Photo Image Getty Images Internet English French German Spanish Russian Chinese American British European Japanese"
              + " Italian Dutch Swedish African Asian Israeli Palestinian Ukrainian Indian Australian Canadian Christian Muslim Jewish Catholic"
              + " Christmas Easter Ramadan Olympics Covid Republican Democratic Democrat Republicans Democrats Western Eastern Northern Southern"
              + " North South East West Police Officials Experts Critics Residents Scientists Researchers Voters Workers Students Breaking Live"
              + " Update Analysis Opinion Passengers Engineers People Minister President Mayor Chief Street Road River Lake Mount Cup World"
              + " Bridge Prize Award Day Week War Act Law");
  static final Set<String> PLACE_CUES = words("in at near from of to around outside across");
  static final Set<String> SAYING =
      words(
          "said says told added explained asked wrote announced warned argued insisted claimed replied noted tweeted confirmed");

  private static final Set<String> GIVEN =
      ResourceFile.read(NameWords.class, "given-names.txt").lines().stream()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private NameWords() {}

  private static Set<String> words(String words) {
    return Stream.of(words.split(" +", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isGiven(Token token) {
    String text = token.text();
    int hyphen = text.indexOf('-');
    return GIVEN.contains(text) || (hyphen > 0 && GIVEN.contains(text.substring(0, hyphen)));
  }

  static boolean isTitle(Token token) {
    return TITLES.contains(token.text());
  }

  /// Whether a token can be part of a name.
  static boolean isNamePart(Token token) {
    return token.shape() == Token.Shape.CAPITALISED && !NO_NAMES.contains(token.text());
  }
}
