package org.schemawright.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Notation;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Palette;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Sketch;
import org.schemawright.diagram.TableBox;
import org.schemawright.workspace.RenderPicture;
import org.schemawright.workspace.RenderPicture.Choice;

class PictureTest {
    private static Scene scene;

    @BeforeAll
    static void draw() throws Exception {
        scene = RenderPicture.scene(
                Handouts.load("sample-schemas/shop/shop.schemawright.json").document(), Choice.FIRST);
    }

    @Test
    void png_is_as_large_as_its_frame_and_scale_say_and_has_the_ground_in_its_corners() throws Exception {
        BufferedImage image = read(PngPicture.of(scene, Look.LIGHT, 1.5));
        Bounds frame = Sketch.frame(scene);
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(frame.width() * 1.5));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(frame.height() * 1.5));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFF6F8FA);
        BufferedImage dark = read(PngPicture.of(scene, new Look(Palette.DARK, Look.Background.GROUND), 1));
        assertThat(dark.getRGB(0, 0)).isEqualTo(0xFF0D1117);
    }

    @Test
    void transparent_png_lets_through_what_is_between_the_tables_and_nothing_of_them() throws Exception {
        BufferedImage image = read(PngPicture.of(scene, new Look(Palette.LIGHT, Look.Background.TRANSPARENT), 1));
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        TableBox table = scene.boxes().getFirst();
        Bounds frame = Sketch.frame(scene);
        int inHead =
                image.getRGB(table.box().right() - 4 - frame.left(), table.box().y() + 4 - frame.top());
        assertThat(inHead).isEqualTo(0xFFD4EBFB);
    }

    @Test
    void strips_of_a_png_meet_without_a_seam() throws Exception {
        BufferedImage whole = read(PngPicture.of(scene, Look.LIGHT, 6));
        assertThat((long) whole.getWidth() * whole.getHeight()).isGreaterThan(1 << 24);
        BufferedImage small = read(PngPicture.of(scene, Look.LIGHT, 3));
        int different = 0;
        for (int x = 0; x < small.getWidth(); x += 3) {
            for (int y = 0; y < small.getHeight(); y += 3) {
                int two = whole.getRGB(
                        Math.min(2 * x + 1, whole.getWidth() - 1), Math.min(2 * y + 1, whole.getHeight() - 1));
                different += far(two, small.getRGB(x, y)) ? 1 : 0;
            }
        }
        // Only edges of letters and lines may differ between the two sizes.
        assertThat(different).isLessThan(small.getWidth() * small.getHeight() / 9 / 50);
    }

    private static boolean far(int one, int other) {
        return Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) > 100;
    }

    @Test
    void a_png_that_nothing_could_open_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> PngPicture.of(scene, Look.LIGHT, 1000))
                .isInstanceOf(UnfitPicture.class)
                .hasMessageContaining("choose another scale");
    }

    @Test
    void pdf_has_its_texts_as_text_and_the_letters_of_its_fonts() throws Exception {
        try (PDDocument document = pdf(new Paper.Whole(), 1)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            for (TableBox table : scene.boxes()) {
                assertThat(text).contains(table.title());
                table.rows().forEach(row -> assertThat(text).contains(row.name()));
            }
            PDResources drawing = document.getPage(0).getResources();
            for (COSName name : drawing.getXObjectNames()) {
                PDResources own = ((org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject) drawing.getXObject(name))
                        .getResources();
                assertThat(StreamSupport.stream(own.getFontNames().spliterator(), false))
                        .hasSize(3);
                for (COSName font : own.getFontNames()) {
                    PDFont used = own.getFont(font);
                    assertThat(used.isEmbedded()).isTrue();
                    assertThat(used.getName()).contains("+");
                }
                assertThat(own.getXObjectNames()).isEmpty();
            }
        }
    }

    @Test
    void a_sheet_holds_the_whole_picture_and_tiles_are_as_many_as_it_takes() throws Exception {
        try (PDDocument sheet = pdf(new Paper.OneSheet(Paper.Size.A4), 1)) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(sheet.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(595f, 596f);
        }
        Bounds frame = Sketch.frame(scene);
        try (PDDocument tiles = pdf(new Paper.Tiles(Paper.Size.A5), 2)) {
            double across = frame.width() * 1.5;
            double down = frame.height() * 1.5;
            int upright = (int) (Math.ceil(across / (419.5 - 56)) * Math.ceil(down / (595.3 - 56)));
            int lying = (int) (Math.ceil(across / (595.3 - 56)) * Math.ceil(down / (419.5 - 56)));
            assertThat(tiles.getNumberOfPages()).isEqualTo(Math.min(upright, lying));
            assertThat(new PDFTextStripper().getText(tiles)).contains("row 2 of");
        }
        assertThatThrownBy(() -> pdf(new Paper.Tiles(Paper.Size.A5), 500)).isInstanceOf(UnfitPicture.class);
    }

    @Test
    void letters_that_the_fonts_lack_are_boxes_with_their_numbers() throws Exception {
        Handout hostile = Handouts.hostile();
        Scene strange = hostile.diagrams().getFirst().scene();
        byte[] bytes = PdfPicture.of(strange, "strange", Look.LIGHT, new Paper.Whole(), 1);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("01F").contains("600");
        }
        assertThat(Run.of("a漢b", org.schemawright.diagram.Typeface.REGULAR))
                .extracting(Run::text, Run::missing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", false),
                        org.assertj.core.groups.Tuple.tuple("漢", true),
                        org.assertj.core.groups.Tuple.tuple("b", false));
    }

    @Test
    void each_notation_has_its_own_signs() {
        Scene plain = scene;
        for (Notation notation : Notation.values()) {
            var other = new Scene(plain.boxes(), plain.links(), plain.areas(), plain.notes(), notation, plain.byRef());
            String svg = SvgPicture.of(other, "t", Look.LIGHT);
            assertThat(svg.contains("href=\"#many\"")).isEqualTo(notation == Notation.CROWS_FOOT);
            assertThat(svg.contains("href=\"#dot\"")).isEqualTo(notation == Notation.IDEF1X);
            assertThat(svg.contains(">0..*</text>")).isEqualTo(notation == Notation.UML);
        }
    }

    @Test
    void the_same_scene_is_always_the_same_bytes() throws Exception {
        assertThat(SvgPicture.of(scene, "t", Look.LIGHT)).isEqualTo(SvgPicture.of(scene, "t", Look.LIGHT));
        assertThat(PngPicture.of(scene, Look.LIGHT, 1)).isEqualTo(PngPicture.of(scene, Look.LIGHT, 1));
        assertThat(PdfPicture.of(scene, "t", Look.LIGHT, new Paper.Tiles(Paper.Size.A5), 1))
                .isEqualTo(PdfPicture.of(scene, "t", Look.LIGHT, new Paper.Tiles(Paper.Size.A5), 1));
    }

    private static PDDocument pdf(Paper paper, double scale) throws Exception {
        return Loader.loadPDF(PdfPicture.of(scene, "shop", Look.LIGHT, paper, scale));
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
