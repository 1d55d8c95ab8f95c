using System.Numerics;
using System.Text;

namespace CodeGuruProfiler.Ion.Tests.BigNumbers;

public class BigNumberTests
{
    [Theory]
    [InlineData("1", 80_000)]
    [InlineData("-1234567890123456789", 80_000)]
    [InlineData("7", 200_000)]
    public void ToDouble_CoefficientOfManyDigits_IsTheNearest(string start, int digits)
    {
        BigInteger first = BigInteger.Parse(start);
        BigInteger coefficient = (first * BigInteger.Pow(10, digits)) + first.Sign;

        Assert.Equal((double)first, new IonDecimal(coefficient, -digits).ToDouble());
        Assert.Equal((decimal)first, new IonDecimal(coefficient, -digits).ToDecimal());
        Assert.Equal((double)first / 1e18, new IonDecimal(coefficient, -digits - 18).ToDouble());
        Assert.Equal(0, Math.Abs(new IonDecimal(coefficient, -digits - 400).ToDouble()));
        Assert.Equal(first.Sign * double.PositiveInfinity, new IonDecimal(coefficient, 0).ToDouble());
        Assert.Throws<OverflowException>(() => new IonDecimal(coefficient, 0).ToDecimal());
    }

    [Fact]
    public void ToDouble_CoefficientsAroundTheExactOnes_AreTheSame()
    {
        var random = new Random(20261126);
        for (int digits = 9_990; digits < 10_010; digits++)
        {
            byte[] bytes = new byte[digits * 42 / 100];
            random.NextBytes(bytes);
            var coefficient = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);

            double expected = double.Parse($"{coefficient}E-{digits}", System.Globalization.CultureInfo.InvariantCulture);

            Assert.Equal(expected, new IonDecimal(coefficient, -digits).ToDouble());
        }
    }

    [Fact]
    public void ToDouble_TwiceTheDigits_AllocatesInProportion()
    {
        long[] allocated = [.. new[] { 100_000, 100_000, 200_000, 400_000 }.Select(bits =>
        {
            var value = new IonDecimal((BigInteger.One << bits) - 1, -30_000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = value.ToDouble();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        })];

        Assert.InRange(allocated[2], 0, (2 * allocated[1]) + 4_096);
        Assert.InRange(allocated[3], 0, (4 * allocated[1]) + 4_096);
    }

    [Theory]
    [InlineData("1", 5)]
    [InlineData("99999", 5)]
    [InlineData("1.9999", 5)]
    [InlineData("-99999d7", 5)]
    [InlineData("9_9999", 5)]
    [InlineData("0xfffffffffff", 5)]
    [InlineData("-0b111111111111", 5)]
    [InlineData("123456789e0", 5)]
    [InlineData("2020-01-01T00:00:00.12345Z", 5)]
    public void Read_DigitsUpToTheLimit_AreRead(string text, int maxDigits)
    {
        var options = new IonReaderOptions { MaxDigits = maxDigits };

        string back = IonTranscoder.ToText(IonTranscoder.ToBinary(text, options), options: options);

        Assert.True(IonEquivalence.AreEqual(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(back)));
    }

    [Theory]
    [InlineData("100000")]
    [InlineData("[1, -100000]")]
    [InlineData("10000.0")]
    [InlineData("100000d-5")]
    [InlineData("2020-01-01T00:00:00.123456Z")]
    public void Read_MoreDigitsThanTheLimit_IsRefusedInBothFormats(string text)
    {
        var options = new IonReaderOptions { MaxDigits = 5 };

        var error = Assert.Throws<IonFormatException>(() => IonTranscoder.ToBinary(text, options));

        Assert.StartsWith("Expected a number of at most 5 decimal digits (IonReaderOptions.MaxDigits).", error.Message, StringComparison.Ordinal);
        if (text.Contains('.', StringComparison.Ordinal) || text.Contains('d', StringComparison.Ordinal))
        {
            byte[] binary = IonTranscoder.ToBinary(text);
            Assert.StartsWith(
                "Expected a number of at most 5 decimal digits",
                Assert.Throws<IonFormatException>(() => IonTranscoder.ToText(binary, options: options)).Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(9_999)]
    [InlineData(10_000)]
    public void ToText_IntegerOfDigitsThatAReaderTakes_IsDecimal(int digits)
    {
        BigInteger value = BigInteger.Pow(10, digits) - 1;

        string text = IonTranscoder.ToText(Documents.WriteBinary(writer => writer.WriteInt(value)));

        Assert.Equal(new string('9', digits) + "\n", text);
        Documents.AssertEqual(Documents.WriteBinary(writer => writer.WriteInt(value)), Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void ToText_LongerInteger_IsHexadecimalAndReadBack(int sign)
    {
        byte[] bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        byte[] binary = Documents.WriteBinary(writer => writer.WriteInt(sign * new BigInteger(bytes, isUnsigned: true)));

        string text = IonTranscoder.ToText(binary);

        Assert.StartsWith(sign < 0 ? "-0x" : "0x", text, StringComparison.Ordinal);
        Documents.AssertEqual(binary, Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void ToDateTimeOffset_MoreZerosThanCouldBePowersOfTen_AreNoTicks()
    {
        var timestamp = new IonTimestamp(2020, 1, 2, 3, 4, 5, 1, 2_000_000_000, 0);

        Assert.Equal(new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), timestamp.ToDateTimeOffset());
    }
}
