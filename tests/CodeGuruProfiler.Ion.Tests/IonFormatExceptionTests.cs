using System.Text;

namespace CodeGuruProfiler.Ion.Tests;

public class IonFormatExceptionTests
{
    private static readonly IonReaderOptions Small = new() { MaxDepth = 1, MaxSymbols = 1, MaxValueLength = 8, MaxDigits = 4 };

    [Theory]
    [InlineData("[[]]", true)]
    [InlineData("$ion_symbol_table::{symbols:[\"a\",\"b\"]} 1", true)]
    [InlineData("\"0123456789\"", true)]
    [InlineData("12345d0", true)]
    [InlineData("[", false)]
    [InlineData("{{", false)]
    [InlineData("2020-13-01T", false)]
    public void IsLimit_IsTrueForLimitsAlone(string text, bool expected)
    {
        Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(text)).IsLimit);

        // Text in another encoding is transcoded, and its exception is made again for the position in the source.
        Assert.Equal(expected, Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).IsLimit);
    }

    private static IonFormatException Read(byte[] ion) => Assert.Throws<IonFormatException>(() =>
    {
        var reader = new IonReader(ion, Small);
        while (reader.Read())
        {
            if (reader.TokenType == IonTokenType.Decimal)
            {
                reader.GetDecimal();
            }
        }
    });
}
