using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Text;

public class IonTextReaderTests
{
    [Theory]
    [IonText("", "")]
    [IonText(" \t\r\n // nothing\n /* at\nall */", "")]
    [IonText("null null.null null.bool null.sexp", "null null null.bool null.sexp")]
    [IonText("true false nan +inf -inf", "true false nan +inf -inf")]
    [IonText("0 -0 12_345 0xFF -0xf_f 0b1_01 123456789012345678901234567890", "0 0 12345 255 -255 5 123456789012345678901234567890")]
    [IonText("-0xFFFFFFFFFFFFFFFFFF 0b11111111111111111111111111111111111111111111111111111111111111111", "-4722366482869645213695 36893488147419103231")]
    [IonText("1e0 1.5E-3 -0e0 1_0.2_5e1 1e400", "1e0 0.0015e0 -0e0 102.5e0 +inf")]
    [IonText("1. 1.0 -0. -0.00 1d3 1.5D-2 12345.67d-30", "1. 1.0 -0. -0.00 1d3 0.015 1234567d-32")]
    [IonText("2020T 2020-02T 2020-02-29 2020-02-29T", "2020T 2020-02T 2020-02-29 2020-02-29")]
    [IonText("2020-02-29T12:30Z 2020-02-29T12:30:05.000-00:00 2020-02-29T12:30+05:30", "2020-02-29T12:30Z 2020-02-29T12:30:05.000-00:00 2020-02-29T12:30+05:30")]
    [IonText("2020-01-01T00:00:00.12345678901234567890123Z", "2020-01-01T00:00:00.12345678901234567890123Z")]
    [IonText("a 'b c' '' $ion $0 $4 '$4' 'true'", "a 'b c' '' $ion $0 name '$4' 'true'")]
    [IonText("\"\" \"a\\tb\" \"\\x41\\u00e9\\U0001F600\\ud83d\\ude00\" \"\\\n\"", "\"\" \"a\\tb\" \"Aé😀😀\" \"\"")]
    [IonText("'''a''' /* and */ '''b\r\nc''' // more\n '''\\\n'd' '''", "\"ab\\nc'd' \"")]
    [IonText("{{ aGVs bG8= }} {{}} {{\"c\\x80\"}} {{ '''d''' '''\\n''' }}", "{{aGVsbG8=}} {{}} {{\"c\\x80\"}} {{\"d\\n\"}}")]
    [IonText("[] [1,2,] [ [a] , () ]", "[] [1,2] [[a],()]")]
    [IonText("() (a+b) (- 1) (-1) (a--1) (+inf +inf2) (a::b./*c*/1)", "() (a '+' b) ('-' 1) (-1) (a '--' 1) (+inf '+' inf2) (a::b '.' 1)")]
    [IonText("{} {a:1,'b c':2,\"d\":3,'''e''''''f''':4,$4:5,} {a:1,a:1}", "{} {a:1,'b c':2,d:3,ef:4,name:5} {a:1,a:1}")]
    [IonText("a::1 a :: 'b' /**/ :: [] $4::x", "a::1 a::b::[] name::x")]
    [IonText("$ion_1_0 1 '$ion_1_0' 2 $2 [$ion_1_0] a::$ion_1_0", "1 2 ['$ion_1_0'] a::'$ion_1_0'")]
    [IonText("$ion_symbol_table::{symbols:[\"s\\x31\",null,\"s3\"]} $10 $11 {$12:$10}", "s1 $0 {s3:s1}")]
    [IonText("$ion_symbol_table::{symbols:[\"a\"]} $ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"b\"]} $10 $11", "a b")]
    [IonText("{\"start\": 1, \"list\": [1.5, true, null], \"s\": \"\\/\"}", "{start:1,list:[1.5,true,null],s:\"/\"}")]
    public void Read_Document_HasTheValues(PlacedBytes document, string expected) => document.AssertHas(expected);

    [Theory]
    [IonText("[1", "Expected ',' or ']' but found the end of the input. (byte 2)")]
    [IonText("[1 2]", "Expected ',' or ']' but found '2'. (byte 3)")]
    [IonText("[1,,2]", "Expected a value but found ','. (byte 3)")]
    [IonText("(", "Expected the end of a SExp but found the end of the input. (byte 1)")]
    [IonText("[}", "Expected a value or the end of a List but found '}'. (byte 1)")]
    [IonText("<html><body>", "Expected a value but found '<html><body>'. (byte 0)")]
    [IonText("a %PDF-1.7 and a lot of text", "Expected a value but found '%PDF-1.7 and a lot o…'. (byte 2)")]
    [IonText("\u001f\u0001\n", "Expected a value but found '\\x1f\\x01\\x0a'. (byte 0)")]
    [IonText("}", "Expected a value but found '}'. (byte 0)")]
    [IonText("{a}", "Expected ':' after a field name but found '}'. (byte 2)")]
    [IonText("{1:2}", "Expected a field name or '}' but found '1'. (byte 1)")]
    [IonText("{true:1}", "Expected a field name but 'true' must be quoted to be one. (byte 1)")]
    [IonText("null::1", "Expected an annotation but 'null' must be quoted to be one. (byte 0)")]
    [IonText("null.int::1", "Expected an annotation but 'null.int' must be quoted to be one. (byte 0)")]
    [IonText("null.number", "Expected the name of a type after 'null.' but found 'n'. (byte 5)")]
    [IonText("a::", "Expected a value but found the end of the input. (byte 3)")]
    [IonText("01", "Expected no digit after a leading zero but found '1'. (byte 1)")]
    [IonText("1_", "Expected a digit but found the end of the input. (byte 2)")]
    [IonText("1x", "Expected the end of a number but found 'x'. (byte 1)")]
    [IonText("1e", "Expected a digit of an exponent but found the end of the input. (byte 2)")]
    [IonText("1d99999999999", "Expected a number of at most 32 bits here. (byte 0)")]
    [IonText("2020-13T", "Expected a timestamp but its month is out of range. (byte 0)")]
    [IonText("2020-01-01T00:00", "Expected an offset: Z, +hh:mm or -hh:mm but found the end of the input. (byte 16)")]
    [IonText("\"a", "Expected a closing quote but found the end of the input. (byte 2)")]
    [IonText("\"a\nb\"", "Expected a character or an escape but found the byte 0A. (byte 2)")]
    [IonText("\"\\q\"", "Expected an escape after the backslash but found 'q'. (byte 2)")]
    [IonText("\"\\ud800\"", "Expected the second half of a surrogate pair but found '\"'. (byte 7)")]
    [IonText("\"\\U00110000\"", "Expected the code of a character but 110000 is not one. (byte 1)")]
    [IonText("'''a", "Expected three closing quotes but found the end of the input. (byte 4)")]
    [IonText("{{a}}", "Expected base 64 in groups of four but found 1 digit(s) and 0 padding character(s). (byte 3)")]
    [IonText("{{\"é\"}}", "Expected an ASCII character or an escape but found the byte C3. (byte 3)")]
    [IonText("/* a", "Expected the end of a comment that began at byte 0 but found the end of the input. (byte 4)")]
    [IonText("$10", "Expected a symbol id of at most 9 but found 10. (byte 0)")]
    [IonText("$ion_2_0", "Expected Ion 1.0 but found the version marker $ion_2_0. (byte 0)")]
    [IonText("$ion_symbol_table::{imports:[{name:\"a\"}]}", "Expected max_id in the import of 'a': the catalog has no version 1 of it. (byte 38)")]
    public void Read_WrongDocument_SaysWhatCameAndWhere(PlacedBytes document, string message) => document.AssertRefused(message);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Read_OtherEncodings_AreTranscodedAndPositionsAreTheirOwn(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] unmarked = encoding.GetBytes("{a:\"é😀\"}");
        byte[] marked = [.. encoding.GetPreamble(), .. unmarked];
        byte[] wrong = [.. encoding.GetPreamble(), .. encoding.GetBytes("\"é😀\" ]")];

        Assert.Equal("{a:\"é😀\"}\n", IonTranscoder.ToText(unmarked, pretty: false));
        Assert.Equal("{a:\"é😀\"}\n", IonTranscoder.ToText(marked, pretty: false));
        IonFormatException error = Assert.Throws<IonFormatException>(() => Documents.Walk(new IonTextReader(wrong)));
        Assert.Equal(wrong.Length - encoding.GetByteCount("]"), error.BytePosition);
    }

    [Fact]
    public void ValueSpan_PlainText_IsASliceOfTheInput()
    {
        byte[] text = "\"plain\""u8.ToArray();
        var reader = new IonTextReader(text);
        reader.Read();

        text[1] = (byte)'P';

        Assert.True(reader.ValueTextEquals("Plain"u8));
    }
}
