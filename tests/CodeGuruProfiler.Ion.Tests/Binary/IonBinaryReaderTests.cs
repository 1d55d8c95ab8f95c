namespace CodeGuruProfiler.Ion.Tests.Binary;

public class IonBinaryReaderTests
{
    [Theory]
    [IonBinary("", "")]
    [IonBinary("0F 1F 2F 3F 4F 5F 6F 7F 8F 9F AF BF CF DF", "null null.bool null.int null.int null.float null.decimal null.timestamp null.symbol null.string null.clob null.blob null.list null.sexp null.struct")]
    [IonBinary("10 11", "false true")]
    [IonBinary("20 21 01 31 01 22 04 D2", "0 1 -1 1234")]
    [IonBinary("28 7F FF FF FF FF FF FF FF 38 80 00 00 00 00 00 00 00", "9223372036854775807 -9223372036854775808")]
    [IonBinary("29 01 00 00 00 00 00 00 00 00 2E 8A 00 00 FF FF FF FF FF FF FF FF", "18446744073709551616 18446744073709551615")]
    [IonBinary("40 44 3F C0 00 00 48 C0 00 00 00 00 00 00 00 48 7F F0 00 00 00 00 00 00 44 7F C0 00 00", "0e0 1.5e0 -2e0 +inf nan")]
    [IonBinary("50 51 C1 52 C1 05 52 C1 80 52 81 85 54 C2 01 E2 40", "0. 0.0 0.5 -0.0 -5d1 1234.56")]
    [IonBinary("62 C0 81 63 80 0F D0", "0001T 2000T")]
    [IonBinary("68 43 A4 0F D0 81 81 80 80", "1999-12-31T17:00-07:00")]
    [IonBinary("6B 80 0F D0 81 81 80 80 80 C3 00 FA", "2000-01-01T00:00:00.250Z")]
    [IonBinary("70 71 04 71 09", "$0 name $ion_shared_symbol_table")]
    [IonBinary("80 81 61 8E 82 C3 A9", "\"\" \"a\" \"é\"")]
    [IonBinary("90 92 61 FF A3 01 02 03", "{{\"\"}} {{\"a\\xff\"}} {{AQID}}")]
    [IonBinary("B0 B3 21 01 B0 C0 C4 21 01 71 04", "[] [1,[]] () (1 name)")]
    [IonBinary("D0 D3 84 21 01 D1 83 84 21 01 DE 8E 84 8C 61 61 61 61 61 61 61 61 61 61 61 61", "{} {name:1} {name:1} {name:\"aaaaaaaaaaaa\"}")]
    [IonBinary("D6 84 21 01 84 21 01", "{name:1,name:1}")]
    [IonBinary("E4 81 84 21 01 E5 82 84 85 21 01 E3 81 84 B0", "name::1 name::version::1 name::[]")]
    [IonBinary("00 01 FF 21 01 0E 83 FF FF FF 21 02", "1 2")]
    [IonBinary("B5 00 21 01 01 FF D5 80 00 84 21 01", "[1] {name:1}")]
    [IonBinary("E0 01 00 EA 71 02 21 01", "1")]
    [IonBinary("E9 81 83 D6 87 B4 81 61 81 62 71 0A 71 0B", "a b")]
    [IonBinary("E7 81 83 D4 87 B2 81 61 EA 81 83 D7 86 71 03 87 B2 81 62 71 0A 71 0B", "a b")]
    [IonBinary("E7 81 83 D4 87 B2 81 61 71 0A E0 01 00 EA E7 81 83 D4 87 B2 81 62 71 0A", "a b")]
    [IonBinary("E9 81 83 D6 87 B4 81 61 0F 20 D3 8A 21 01 D0 71 0C", "{a:1} {} $0")]
    public void Read_Document_HasTheValues(PlacedBytes document, string expected) => document.AssertHas(expected);

    [Theory]
    [IonBinary("FF", "Expected a type descriptor but FF is not one. (byte 4)")]
    [IonBinary("30", "Expected a magnitude other than zero in a negative integer. (byte 4)")]
    [IonBinary("21", "Expected 1 more byte(s) but only 0 remain. (byte 5)")]
    [IonBinary("AE 07 7F 7F 7F FF", "Expected 2147483647 more byte(s) but only 0 remain. (byte 10)")]
    [IonBinary("8E 7F 7F 7F 7F 7F 7F 7F 7F 7F FF", "Expected a number of at most 63 bits here. (byte 5)")]
    [IonBinary("B1 21 01", "Expected 1 more byte(s) but only 0 remain. (byte 6)")]
    [IonBinary("B4 E0 01 00 EA", "Expected a value but found a version marker, which is allowed only between top-level values. (byte 5)")]
    [IonBinary("E0 01 01 EA", "Expected Ion 1.0 but found a version marker of Ion 1.1. (byte 4)")]
    [IonBinary("71 0A", "Expected a symbol id of at most 9 but found 10. (byte 5)")]
    [IonBinary("D3 8A 21 01", "Expected a symbol id of at most 9 but found 10. (byte 5)")]
    [IonBinary("E4 81 8A 21 01", "Expected a symbol id of at most 9 but found 10. (byte 6)")]
    [IonBinary("D1 80", "Expected at least one field in a struct whose fields are ordered. (byte 4)")]
    [IonBinary("E3 80 21 01", "Expected at least one annotation in an annotation wrapper. (byte 4)")]
    [IonBinary("E6 81 84 E3 81 84 20", "Expected an annotated value but found another annotation wrapper. (byte 7)")]
    [IonBinary("E3 81 84 00", "Expected an annotated value but found padding. (byte 7)")]
    [IonBinary("E4 81 84 20 20", "Expected the annotated value to end at byte 9. (byte 8)")]
    [IonBinary("82 C3 28", "Expected UTF-8 but found C3, which does not begin a character. (byte 5)")]
    [IonBinary("65 80 0F D0 82 9F", "Expected a timestamp but its day is out of range. (byte 5)")]
    [IonBinary("68 80 0F D0 81 81 98 80 00", "Expected a timestamp but its hour is 24. (byte 10)")]
    [IonBinary("6A 80 0F D0 81 81 80 80 80 80 01", "Expected a fraction of a second from 0 to below 1. (byte 13)")]
    [IonBinary("6D 80 0F D0 81 81 80 80 80 47 7F 7F 7F FF", "Expected at most 1000 fractional digits in a timestamp of this length but it claims 2147483647. (byte 13)")]
    [IonBinary("56 07 7F 7F 7F 7F FF", "Expected a number of at most 32 bits here. (byte 5)")]
    [IonBinary("EA 81 83 D7 87 B0 87 B0 86 71 03", "Expected the field 'symbols' of a symbol table only once. (byte 10)")]
    public void Read_WrongDocument_SaysWhatCameAndWhere(PlacedBytes document, string message) => document.AssertRefused(message);

    [Fact]
    public void Read_TextForTheBinaryReader_IsQuoted()
    {
        IonFormatException error = Assert.Throws<IonFormatException>(() => Documents.Walk(new IonBinaryReader("{start: 1757500000000}"u8)));

        Assert.Equal("Expected the version marker E0 01 00 EA but the input begins with '{start: 175750000000…'. (byte 0)", error.Message);
    }

    [Fact]
    public void Read_NoVersionMarker_Throws()
    {
        IonFormatException error = Assert.Throws<IonFormatException>(() => Documents.Walk(new IonBinaryReader([0x21, 0x01])));

        Assert.Equal("Expected the version marker E0 01 00 EA but the input begins with 21. (byte 0)", error.Message);
    }

    [Fact]
    public void Read_DefaultReader_HasNothing()
    {
        IonBinaryReader reader = default;

        Assert.False(reader.Read());
        Assert.Equal(IonTokenType.None, reader.TokenType);
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(60, 1000)]
    public void Read_ToTheLastValue_AllocatesAnArrayForDeepContainersAtMost(int levels, int mostBytes)
    {
        byte[] ion = Documents.WriteBinary(new DeepTree(levels, width: 20).Write);
        Documents.Walk(new IonBinaryReader(ion));

        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = 0;
        var reader = new IonBinaryReader(ion);
        while (reader.Read())
        {
            sum += reader.TokenType == IonTokenType.Int ? reader.GetInt64() : 0;
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, mostBytes);
        Assert.True(sum > 0);
    }

    [Fact]
    public void Skip_Container_GoesToItsEndWithoutLookingInside()
    {
        var reader = new IonBinaryReader(Documents.Binary("B3 FF FF FF 21 01"));

        reader.Read();
        reader.Skip();

        Assert.Equal(IonTokenType.EndList, reader.TokenType);
        Assert.True(reader.Read());
        Assert.Equal(1, reader.GetInt32());
    }
}
