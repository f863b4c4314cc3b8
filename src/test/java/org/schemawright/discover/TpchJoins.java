package org.schemawright.discover;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** TPC-H as CSV files: lineitem by itself, and joined with all that it refers to. */
public final class TpchJoins {
    private static final String LINEITEM = "l_orderkey l_partkey l_suppkey l_linenumber l_quantity l_extendedprice"
            + " l_discount l_tax l_returnflag l_linestatus l_shipdate l_commitdate l_receiptdate l_shipinstruct"
            + " l_shipmode l_comment";
    private static final String ORDERS =
            " o_custkey o_orderstatus o_totalprice o_orderdate o_orderpriority o_clerk" + " o_shippriority o_comment";
    private static final String CUSTOMER = " c_name c_address c_nationkey c_phone c_acctbal c_mktsegment c_comment";
    private static final String CUSTOMER_NATION = " cn_name cn_regionkey cn_comment cr_name cr_comment";
    private static final String PART =
            " p_name p_mfgr p_brand p_type p_size p_container p_retailprice p_comment ps_availqty ps_supplycost"
                    + " ps_comment";
    private static final String SUPPLIER = " s_name s_address s_nationkey s_phone s_acctbal s_comment";
    private static final String NATION = " n_name n_regionkey n_comment r_name r_comment";

    private final double scale;

    private TpchJoins(double scale) {
        this.scale = scale;
    }

    public static Path lineitem(Path file, double scale) throws IOException {
        var joins = new TpchJoins(scale);
        return joins.write(file, List.of(LINEITEM.split(" ")), joins.rows(TpchTable.LINE_ITEM));
    }

    /** 53 columns: nation and region through the supplier only. */
    public static Path paper(Path file, double scale) throws IOException {
        String heading = LINEITEM + ORDERS + CUSTOMER + PART + SUPPLIER + NATION;
        return new TpchJoins(scale).join(file, heading, false);
    }

    /** 58 columns: nation and region twice, through the customer and through the supplier. */
    public static Path universal(Path file, double scale) throws IOException {
        String supplierNation = NATION.replace(" n_", " sn_").replace(" r_", " sr_");
        String heading = LINEITEM + ORDERS + CUSTOMER + CUSTOMER_NATION + PART + SUPPLIER + supplierNation;
        return new TpchJoins(scale).join(file, heading, true);
    }

    /** The lines of a file that was written here, the heading first. */
    static List<List<String>> table(Path file) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file)) {
            reader.forEach(record -> lines.add(record.getFields()));
        }
        return lines;
    }

    private <E extends TpchEntity> List<String[]> rows(TpchTable<E> table) {
        var rows = new ArrayList<String[]>();
        table.createGenerator(scale, 1, 1).forEach(row -> rows.add(row.toLine().split("\\|", -1)));
        return rows;
    }

    private <E extends TpchEntity> Map<String, String[]> byKey(TpchTable<E> table, int keyColumns) {
        var rows = new HashMap<String, String[]>();
        rows(table).forEach(row -> rows.put(String.join("|", Arrays.asList(row).subList(0, keyColumns)), row));
        return rows;
    }

    private static String[] found(Map<String, String[]> rows, String key) {
        return java.util.Objects.requireNonNull(rows.get(key), key);
    }

    private Path join(Path file, String heading, boolean customerNation) throws IOException {
        Map<String, String[]> orders = byKey(TpchTable.ORDERS, 1);
        Map<String, String[]> customers = byKey(TpchTable.CUSTOMER, 1);
        Map<String, String[]> parts = byKey(TpchTable.PART, 1);
        Map<String, String[]> partSuppliers = byKey(TpchTable.PART_SUPPLIER, 2);
        Map<String, String[]> suppliers = byKey(TpchTable.SUPPLIER, 1);
        Map<String, String[]> nations = byKey(TpchTable.NATION, 1);
        Map<String, String[]> regions = byKey(TpchTable.REGION, 1);
        var joined = new ArrayList<String[]>();
        for (String[] line : rows(TpchTable.LINE_ITEM)) {
            var row = new ArrayList<>(Arrays.asList(line).subList(0, 16));
            String[] order = found(orders, line[0]);
            String[] customer = found(customers, order[1]);
            String[] supplier = found(suppliers, line[2]);
            add(row, order, 1, 9);
            add(row, customer, 1, 8);
            if (customerNation) {
                addNation(row, found(nations, customer[3]), regions);
            }
            add(row, found(parts, line[1]), 1, 9);
            add(row, found(partSuppliers, line[1] + "|" + line[2]), 2, 5);
            add(row, supplier, 1, 7);
            addNation(row, found(nations, supplier[3]), regions);
            joined.add(row.toArray(new String[0]));
        }
        return write(file, List.of(heading.split(" ")), joined);
    }

    private static void addNation(List<String> row, String[] nation, Map<String, String[]> regions) {
        add(row, nation, 1, 4);
        add(row, found(regions, nation[2]), 1, 3);
    }

    private static void add(List<String> row, String[] from, int start, int end) {
        row.addAll(Arrays.asList(from).subList(start, end));
    }

    private Path write(Path file, List<String> heading, List<String[]> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", heading) + "\n");
            for (String[] row : rows) {
                var line = new StringBuilder();
                for (int i = 0; i < heading.size(); i++) {
                    line.append(i == 0 ? "" : ",").append(row[i].contains(",") ? "\"" + row[i] + "\"" : row[i]);
                }
                out.write(line.append('\n').toString());
            }
        }
        return file;
    }
}
