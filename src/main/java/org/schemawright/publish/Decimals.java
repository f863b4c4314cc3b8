package org.schemawright.publish;

/** Numbers as pictures hold them: with two decimals at most, the same in every country. */
final class Decimals {
    private Decimals() {}

    static String of(double number) {
        long hundredths = Math.round(number * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long rest = size % 100;
        if (rest == 0) {
            return sign + size / 100;
        }
        String decimals = rest % 10 == 0 ? "" + rest / 10 : rest < 10 ? "0" + rest : "" + rest;
        return sign + size / 100 + "." + decimals;
    }
}
