namespace CodeGuruProfiler.Ion.Tests.Values;

public class IonDecimalTests
{
    [Theory]
    [InlineData("0", "0.")]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.001", "-0.001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335.")]
    public void FromDecimal_KeepsDigitsAndScaleThereAndBack(string number, string expected)
    {
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        var converted = IonDecimal.FromDecimal(value);

        Assert.Equal(expected, converted.ToString());
        Assert.Equal(decimal.GetBits(value), decimal.GetBits(converted.ToDecimal()));
    }

    [Fact]
    public void FromDecimal_NegativeZero_StaysNegative()
    {
        IonDecimal zero = new decimal(0, 0, 0, isNegative: true, scale: 2);

        Assert.Equal("-0.00", zero.ToString());
        Assert.Equal(IonDecimal.NegativeZero(-2), zero);
        Assert.Equal(double.NegativeZero, zero.ToDouble());
        Assert.True(decimal.IsNegative(zero.ToDecimal()));
    }

    [Theory]
    [InlineData(123, 0, "123.")]
    [InlineData(123, 2, "123d2")]
    [InlineData(123, -2, "1.23")]
    [InlineData(123, -5, "0.00123")]
    [InlineData(-123, -9, "-0.000000123")]
    [InlineData(123, -10, "123d-10")]
    [InlineData(1, int.MaxValue, "1d2147483647")]
    public void ToString_IsTextThatReadsBackAsTheSame(int coefficient, int exponent, string expected)
    {
        var value = new IonDecimal(coefficient, exponent);

        Assert.Equal(expected, value.ToString());
        Assert.Equal(value, Assert.Single(Documents.Read(System.Text.Encoding.UTF8.GetBytes(expected))).Scalar);
    }

    [Fact]
    public void Equals_OtherPrecisionOrSign_Differs()
    {
        Assert.NotEqual(new IonDecimal(10, -1), new IonDecimal(1, 0));
        Assert.NotEqual(new IonDecimal(0, 0), IonDecimal.NegativeZero(0));
        Assert.True(new IonDecimal(10, -1) == 1.0m);
        Assert.Throws<OverflowException>(() => new IonDecimal(1, 40).ToDecimal());
    }
}
