package org.schemawright.discover;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Databases of the kinds that people have, made up here: each by the table from which everything else is reached. */
final class MadeDatabases {
    private MadeDatabases() {}

    static Map<String, MadeTable> all() {
        var all = new LinkedHashMap<String, MadeTable>();
        all.put("music store", musicStore());
        all.put("film rental", filmRental());
        all.put("trade", trade());
        all.put("school", school());
        all.put("enterprise", enterprise());
        all.put("flights", flights());
        all.put("baseball", baseball());
        all.put("races", races());
        all.put("forum", forum());
        all.put("hospital", hospital());
        all.put("retail", retail());
        all.put("languages", languages());
        return all;
    }

    private static MadeTable lookup(String name, String id, String label, int rows) {
        return new MadeTable(name, rows).id(id).column(label, row -> label + " of " + name + row);
    }

    static MadeTable musicStore() {
        var artist = new MadeTable("artist", 200).id("ArtistId").words("ArtistName", 2);
        var album = new MadeTable("album", 340).id("AlbumId").words("Title", 3).to("ArtistId", artist);
        var media = lookup("media", "MediaTypeId", "MediaName", 5);
        var genre = lookup("genre", "GenreId", "GenreName", 24);
        var track = new MadeTable("track", 3500)
                .id("TrackId")
                .words("TrackName", 3)
                .to("AlbumId", album)
                .to("MediaTypeId", media)
                .to("GenreId", genre)
                .words("Composer", 2)
                .number("Milliseconds", 100000, 500000)
                .number("Bytes", 1000000, 12000000);
        var employee = new MadeTable("employee", 3)
                .id("EmployeeId")
                .word("LastName", 3)
                .word("FirstName", 2)
                .oneOf("JobTitle", "Sales Support Agent")
                .date("BirthDate", 1960, 20)
                .oneOf("OfficeCity", "Calgary")
                .column("EmployeeMail", row -> "mail" + row + "@corp.example");
        var customer = new MadeTable("customer", 59)
                .id("CustomerId")
                .word("CustomerFirst", 2)
                .word("CustomerLast", 3)
                .words("Address", 3)
                .column("City", row -> "City" + row % 53)
                .column("Country", row -> "Country" + row % 53 % 24)
                .column("PostalCode", row -> String.valueOf(10000 + row * 37))
                .column("Mail", row -> "c" + row + "@x.example")
                .to("SupportRepId", employee);
        var invoice = new MadeTable("invoice", 412)
                .id("InvoiceId")
                .to("CustomerId", customer)
                .date("InvoiceDate", 2009, 5)
                .like("BillingAddress", "CustomerId", customer, "Address")
                .like("BillingCity", "CustomerId", customer, "City")
                .like("BillingCountry", "CustomerId", customer, "Country")
                .money("Total", 20);
        var random = new Random(3);
        return new MadeTable("invoice_line", 2240)
                .id("InvoiceLineId")
                .column("InvoiceId", row -> String.valueOf(1 + row * 412 / 2240))
                .references(invoice, "InvoiceId")
                .column(
                        "TrackId",
                        row -> String.valueOf(
                                1 + row * 3499 / 2240 - random.nextInt(2) * (row % 7) < 1
                                        ? 1
                                        : 1 + row * 3499 / 2240 - random.nextInt(2) * (row % 7)))
                .references(track, "TrackId")
                .oneOf("UnitPrice", "0.99", "1.99")
                .oneOf("Quantity", "1");
    }

    static MadeTable filmRental() {
        var country = lookup("country", "country_id", "country", 60);
        var city = new MadeTable("city", 300).id("city_id").word("city", 4).to("country_id", country);
        var address = new MadeTable("address", 604)
                .id("address_id")
                .words("address", 3)
                .word("district", 3)
                .to("city_id", city)
                .number("postal_code", 1000, 99999)
                .number("phone", 100000000, 999999999);
        var store = new MadeTable("store", 2).id("store_id").oneOf("manager_name", "Mike Hill", "Jon Ste");
        var customer = new MadeTable("customer", 599)
                .id("customer_id")
                .to("store_id", store)
                .word("first_name", 2)
                .word("last_name", 3)
                .column("email", row -> "p" + row + "@sakila.example")
                .column("address_id", row -> String.valueOf(row + 5))
                .references(address, "address_id")
                .oneOf("active", "0", "1", "1", "1")
                .oneOf("create_date", "2006-02-14 22:04:36");
        var language = lookup("language", "language_id", "language", 6);
        var film = new MadeTable("film", 958)
                .id("film_id")
                .words("title", 2)
                .words("description", 12)
                .number("release_year", 2000, 2012)
                .to("language_id", language)
                .number("rental_duration", 3, 7)
                .oneOf("rental_rate", "0.99", "2.99", "4.99")
                .number("length", 46, 185)
                .money("replacement_cost", 30)
                .oneOf("rating", "G", "PG", "PG-13", "R", "NC-17");
        var inventory = new MadeTable("inventory", 4581)
                .id("inventory_id")
                .to("film_id", film)
                .number("shelf", 1, 80);
        return new MadeTable("rental", 16044)
                .id("rental_id")
                .date("rental_date", 2005, 2)
                .to("inventory_id", inventory)
                .to("customer_id", customer)
                .date("return_date", 2005, 2)
                .number("staff_id", 1, 2);
    }

    static MadeTable trade() {
        var category = new MadeTable("category", 8)
                .id("CategoryID")
                .word("CategoryName", 3)
                .words("CategoryDescription", 8);
        var supplier = new MadeTable("supplier", 29)
                .id("SupplierID")
                .words("SupplierCompany", 2)
                .words("SupplierContact", 2)
                .oneOf("SupplierTitle", "Owner", "Sales Manager", "Marketing Manager", "Order Administrator")
                .words("SupplierAddress", 3)
                .word("SupplierCity", 3)
                .oneOf("SupplierCountry", "UK", "USA", "Japan", "Spain", "Italy", "Norway", "Brazil")
                .column("SupplierPhone", row -> "(0" + row + ") 555-" + row * 7);
        var product = new MadeTable("product", 77)
                .id("ProductID")
                .words("ProductName", 2)
                .to("SupplierID", supplier)
                .to("CategoryID", category)
                .words("QuantityPerUnit", 3)
                .money("ListPrice", 80)
                .number("UnitsInStock", 0, 120)
                .number("ReorderLevel", 0, 5)
                .oneOf("Discontinued", "0", "1", "0");
        var customer = new MadeTable("customer", 89)
                .key("CustomerID")
                .column("CustomerID", row -> "AL" + (char) ('A' + row % 26) + (char) ('A' + row / 26) + "X")
                .words("CompanyName", 2)
                .words("ContactName", 2)
                .oneOf("ContactTitle", "Owner", "Sales Agent", "Accounting Manager", "Sales Associate")
                .words("CustomerAddress", 3)
                .column("CustomerCity", row -> "Town" + row % 69)
                .column("CustomerCountry", row -> "Land" + row % 69 % 21)
                .column("Fax", row -> row % 4 == 0 ? "" : "030-00" + row);
        var employee = new MadeTable("employee", 9)
                .id("EmployeeID")
                .word("LastName", 3)
                .word("FirstName", 2)
                .oneOf("Title", "Sales Representative", "Sales Manager", "Inside Sales Coordinator")
                .date("HireDate", 1992, 3)
                .number("Extension", 100, 5500);
        var shipper = new MadeTable("shipper", 3)
                .id("ShipperID")
                .words("ShipperName", 2)
                .column("ShipperPhone", row -> "(503) 555-98" + row);
        var order = new MadeTable("order", 830)
                .key("OrderID")
                .column("OrderID", row -> String.valueOf(10248 + row))
                .to("CustomerID", customer)
                .to("EmployeeID", employee)
                .date("OrderDate", 1996, 3)
                .date("RequiredDate", 1996, 3)
                .date("ShippedDate", 1996, 3)
                .to("ShipVia", shipper)
                .money("Freight", 800)
                .words("ShipName", 2)
                .words("ShipAddress", 3)
                .column("ShipCity", row -> "Port" + row % 69)
                .column("ShipCountry", row -> "Coast" + row % 69 % 21);
        return new MadeTable("order_detail", 2155)
                .key("OrderID", "ProductID")
                .column("OrderID", row -> String.valueOf(10248 + row % 830))
                .references(order, "OrderID")
                .column("ProductID", row -> String.valueOf(1 + (row * 31 + row / 830 * 11) % 77))
                .references(product, "ProductID")
                .money("UnitPrice", 100)
                .number("Quantity", 1, 60)
                .oneOf("Discount", "0", "0.05", "0.1", "0.15", "0.2");
    }

    static MadeTable school() {
        var department = new MadeTable("department", 12)
                .key("dept")
                .column("dept", row -> "D" + (100 + row))
                .words("dept_name", 2)
                .number("budget", 100, 999);
        var teacher = new MadeTable("teacher", 60)
                .id("teacher_id")
                .words("teacher_name", 2)
                .to("dept", department)
                .money("salary", 90000);
        var course = new MadeTable("course", 150)
                .key("course_no")
                .column("course_no", row -> "C-" + (1000 + row * 3))
                .words("course_title", 3)
                .number("credits", 1, 5)
                .to("teacher_id", teacher);
        var student = new MadeTable("student", 900)
                .id("student_id")
                .words("student_name", 2)
                .date("birth", 1995, 8)
                .oneOf("gender", "M", "F")
                .to("advisor_id", teacher);
        return new MadeTable("enrolment", 6000)
                .key("student_id", "course_no", "term")
                .column("student_id", row -> String.valueOf(1 + row * 7 % 900))
                .references(student, "student_id")
                .column("course_no", row -> "C-" + (1000 + (row * 13 + row / 900) % 150 * 3))
                .references(course, "course_no")
                .column("term", row -> "20" + (10 + row / 900) + "S" + (1 + row % 2))
                .oneOf("grade", "A", "B", "C", "D", "F")
                .number("absences", 0, 9);
    }

    /** Keys of two columns below a key of three: numbers start anew in each company. */
    static MadeTable enterprise() {
        var company = new MadeTable("company", 4)
                .key("mandt")
                .column("mandt", row -> String.valueOf(100 + row * 100))
                .words("company_name", 2)
                .oneOf("currency", "EUR", "USD", "CHF");
        var material = new MadeTable("material", 250)
                .key("matnr")
                .column("matnr", row -> "M" + (70000 + row))
                .words("material_text", 3)
                .oneOf("base_unit", "PC", "KG", "L")
                .number("weight", 1, 900);
        var customer = new MadeTable("customer", 4 * 90)
                .key("mandt", "kunnr")
                .column("mandt", row -> String.valueOf(100 + row / 90 * 100))
                .column("kunnr", row -> String.valueOf(1000 + row % 90))
                .words("customer_name", 2)
                .words("customer_street", 3)
                .word("customer_place", 3)
                .oneOf("customer_land", "DE", "AT", "CH", "FR");
        var order = new MadeTable("order", 4 * 800)
                .key("mandt", "vbeln")
                .column("mandt", row -> String.valueOf(100 + row / 800 * 100))
                .column("vbeln", row -> String.valueOf(500000 + row % 800))
                .date("order_date", 2020, 3)
                .column("kunnr", row -> String.valueOf(1000 + (row * 17 + row / 90) % 90))
                .references(customer, "mandt", "kunnr")
                .oneOf("order_type", "OR", "RE", "CR")
                .money("net_value", 9000);
        return new MadeTable("position", 4 * 800 * 3)
                .key("mandt", "vbeln", "posnr")
                .column("mandt", row -> String.valueOf(100 + row / 2400 * 100))
                .references(company, "mandt")
                .column("vbeln", row -> String.valueOf(500000 + row % 2400 / 3))
                .references(order, "mandt", "vbeln")
                .column("posnr", row -> String.valueOf(10 + row % 3 * 10))
                .to("matnr", material)
                .number("amount", 1, 50)
                .money("price", 500);
    }

    static MadeTable flights() {
        var airline = new MadeTable("airline", 14)
                .key("carrier")
                .column("carrier", row -> "" + (char) ('A' + row) + (char) ('A' + row * 7 % 26))
                .words("carrier_name", 2);
        var airport = new MadeTable("airport", 90)
                .key("faa")
                .column(
                        "faa",
                        row -> "" + (char) ('A' + row % 26) + (char) ('A' + row / 4 % 26) + (char) ('A' + row * 5 % 26))
                .words("airport_name", 3)
                .money("lat", 60)
                .money("lon", 120)
                .number("alt", 0, 5000)
                .oneOf("tz", "-5", "-6", "-7", "-8");
        var plane = new MadeTable("plane", 700)
                .key("tailnum")
                .column("tailnum", row -> "N" + (10000 + row * 13))
                .number("built", 1980, 2013)
                .oneOf("manufacturer", "BOEING", "AIRBUS", "EMBRAER", "BOMBARDIER")
                .column("model", row -> "7" + row % 60 + "-2")
                .number("seats", 50, 300);
        return new MadeTable("flight", 12000)
                .key("carrier", "flight", "flight_date")
                .column("carrier", row -> "" + (char) ('A' + row % 14) + (char) ('A' + row % 14 * 7 % 26))
                .references(airline, "carrier")
                .column("flight", row -> String.valueOf(1 + row / 14 % 120))
                .column("flight_date", row -> "2013-%02d-%02d".formatted(1 + row / 1680 % 12, 1 + row / 1680 % 28))
                .to("origin", airport)
                .to("dest", airport)
                .to("tailnum", plane)
                .number("dep_delay", -20, 300)
                .number("arr_delay", -30, 300)
                .number("air_time", 20, 600);
    }

    static MadeTable baseball() {
        var player = new MadeTable("player", 800)
                .key("playerID")
                .column("playerID", row -> "pl" + row + "01")
                .word("nameFirst", 2)
                .word("nameLast", 3)
                .number("birthYear", 1940, 1990)
                .oneOf("bats", "L", "R", "B")
                .number("weight", 140, 260);
        var team = new MadeTable("team", 30 * 20)
                .key("yearID", "teamID")
                .column("yearID", row -> String.valueOf(1990 + row / 30))
                .column("teamID", row -> "T" + (char) ('A' + row % 30 % 26) + row % 30)
                .words("team_name", 2)
                .number("W", 50, 110)
                .number("L", 50, 110)
                .number("attendance", 500000, 4000000)
                .words("park", 2);
        var random = new Random(4);
        return new MadeTable("batting", 7000)
                .key("playerID", "yearID", "stint")
                .column("playerID", row -> "pl" + row % 800 + "01")
                .references(player, "playerID")
                .column("yearID", row -> String.valueOf(1990 + row / 800))
                .column("stint", row -> String.valueOf(1 + random.nextInt(8) / 7))
                .column("teamID", row -> {
                    int number = random.nextInt(30);
                    return "T" + (char) ('A' + number % 26) + number;
                })
                .references(team, "yearID", "teamID")
                .number("G", 1, 162)
                .number("AB", 0, 600)
                .number("H", 0, 200)
                .number("HR", 0, 60);
    }

    static MadeTable races() {
        var circuit = new MadeTable("circuit", 30)
                .id("circuitId")
                .words("circuit_name", 2)
                .word("location", 3)
                .money("circuit_lat", 60)
                .number("circuit_alt", 0, 2000);
        var race = new MadeTable("race", 150)
                .id("raceId")
                .number("season", 2010, 2018)
                .number("round", 1, 20)
                .to("circuitId", circuit)
                .date("race_date", 2010, 9);
        var driver = new MadeTable("driver", 60)
                .id("driverId")
                .word("forename", 2)
                .word("surname", 3)
                .date("dob", 1970, 25)
                .word("nationality", 2);
        return new MadeTable("lap", 20000)
                .key("raceId", "driverId", "lap")
                .column("raceId", row -> String.valueOf(1 + row / 134))
                .references(race, "raceId")
                .column("driverId", row -> String.valueOf(1 + (row / 134 * 7 + row % 134 / 20) % 60))
                .references(driver, "driverId")
                .column("lap", row -> String.valueOf(1 + row % 134 % 20))
                .number("position", 1, 20)
                .number("milliseconds", 70000, 120000);
    }

    static MadeTable forum() {
        var user = new MadeTable("user", 700)
                .id("user_id")
                .column("display_name", row -> "user" + row * 3)
                .number("reputation", 1, 5000)
                .date("joined", 2008, 10)
                .word("home", 3);
        var post = new MadeTable("post", 2500)
                .id("post_id")
                .to("owner_id", user)
                .words("post_title", 6)
                .number("views", 0, 90000)
                .number("score", -5, 300)
                .date("posted", 2010, 10);
        return new MadeTable("comment", 5000)
                .id("comment_id")
                .to("post_id", post)
                .to("user_id", user)
                .words("body", 15)
                .number("comment_score", 0, 9)
                .date("written", 2010, 10);
    }

    static MadeTable hospital() {
        var department = new MadeTable("department", 15)
                .id("department_id")
                .words("department_name", 1)
                .number("floor", 0, 9);
        var doctor = new MadeTable("doctor", 80)
                .id("doctor_id")
                .words("doctor_name", 2)
                .oneOf("specialty", "Surgery", "Cardiology", "Pediatrics", "Oncology", "Radiology")
                .to("department_id", department);
        var insurer = new MadeTable("insurer", 10)
                .key("insurer_code")
                .column("insurer_code", row -> "INS" + row)
                .words("insurer_name", 2)
                .column("insurer_phone", row -> "555-0" + row);
        var patient = new MadeTable("patient", 1200)
                .id("patient_id")
                .words("patient_name", 2)
                .date("birth_date", 1930, 80)
                .oneOf("sex", "M", "F")
                .oneOf("blood", "A+", "A-", "B+", "0+", "0-", "AB+")
                .to("insurer_code", insurer);
        var diagnosis = new MadeTable("diagnosis", 300)
                .key("icd")
                .column("icd", row -> "" + (char) ('A' + row % 20) + row % 100 + "." + row / 100)
                .words("diagnosis_text", 4)
                .number("chapter", 1, 20);
        return new MadeTable("visit", 4000)
                .id("visit_id")
                .to("patient_id", patient)
                .to("doctor_id", doctor)
                .to("icd", diagnosis)
                .date("visited", 2019, 4)
                .money("cost", 2000)
                .number("minutes", 5, 120);
    }

    static MadeTable retail() {
        var region = new MadeTable("region", 6)
                .id("region_id")
                .word("region_name", 3)
                .word("manager", 3);
        var store = new MadeTable("store", 45)
                .id("store_id")
                .words("store_name", 2)
                .to("region_id", region)
                .number("square_metres", 200, 5000)
                .date("opened", 1990, 30);
        var brand =
                new MadeTable("brand", 70).id("brand_id").words("brand_name", 2).word("origin", 3);
        var category = lookup("category", "category_id", "category_name", 18);
        var product = new MadeTable("product", 1500)
                .id("product_id")
                .words("product_name", 3)
                .to("brand_id", brand)
                .to("category_id", category)
                .money("list_price", 300)
                .column("ean", row -> "40" + (1000000 + row * 91));
        return new MadeTable("sale", 15000)
                .key("sale_date", "store_id", "product_id")
                .column("sale_date", row -> "2021-%02d-%02d".formatted(1 + row / 1250 % 12, 1 + row / 45 % 28))
                .column("store_id", row -> String.valueOf(1 + row % 45))
                .references(store, "store_id")
                .column("product_id", row -> String.valueOf(1 + row * 7 % 1500))
                .references(product, "product_id")
                .number("units", 1, 30)
                .money("revenue", 900);
    }

    static MadeTable languages() {
        var country = new MadeTable("country", 230)
                .key("CountryCode")
                .column(
                        "CountryCode",
                        row -> "" + (char) ('A' + row % 26) + (char) ('A' + row / 26) + (char) ('A' + row * 3 % 26))
                .words("Name", 2)
                .oneOf("Continent", "Asia", "Europe", "North America", "Africa", "Oceania")
                .number("SurfaceArea", 10, 9000000)
                .number("Population", 1000, 900000000)
                .words("GovernmentForm", 1)
                .words("HeadOfState", 2);
        return new MadeTable("language", 980)
                .key("CountryCode", "Language")
                .column("CountryCode", row -> {
                    int at = row % 230;
                    return "" + (char) ('A' + at % 26) + (char) ('A' + at / 26) + (char) ('A' + at * 3 % 26);
                })
                .references(country, "CountryCode")
                .column("Language", row -> "Language" + (row * 11 + row / 230) % 400)
                .oneOf("IsOfficial", "T", "F", "F")
                .money("Percentage", 100);
    }
}
