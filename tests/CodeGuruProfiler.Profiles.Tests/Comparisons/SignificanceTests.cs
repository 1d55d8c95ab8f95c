using CodeGuruProfiler.Profiles.Comparisons;
using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests.Comparisons;

public sealed class SignificanceTests
{
    [Theory]
    [InlineData(15, 175, 90, 490, 3.051)]
    [InlineData(90, 490, 15, 175, 3.051)]
    [InlineData(100, 175, 250, 490, 1.392)]
    [InlineData(60, 175, 150, 490, 0.897)]
    [InlineData(0, 100, 4, 100, 2.020)]
    [InlineData(0, 100, 3, 100, 1.745)]
    public void Z_Counts_IsTheFormulas(double before, double allBefore, double after, double allAfter, double expected)
        => Assert.Equal(expected, Significance.Z(before, allBefore, after, allAfter), 3);

    [Theory]
    [InlineData(0, 5, 0, 7)]
    [InlineData(5, 5, 7, 7)]
    [InlineData(1, 3, 3, 9)]
    public void Z_EqualShares_IsZero(double before, double allBefore, double after, double allAfter)
        => Assert.Equal(0, Significance.Z(before, allBefore, after, allAfter));

    [Theory]
    [InlineData(0, 0, 1, 2)]
    [InlineData(1, 2, 0, 0)]
    [InlineData(0, 0, 0, 0)]
    public void Z_NoSamplesOnASide_IsNotANumber(double before, double allBefore, double after, double allAfter)
        => Assert.True(double.IsNaN(Significance.Z(before, allBefore, after, allAfter)));

    [Theory]
    [InlineData(double.MaxValue, double.MaxValue, 1, double.MaxValue)]
    [InlineData(9007199254740991, 9007199254740992, 1e16, 1e16)]
    [InlineData(double.Epsilon, double.MaxValue, 1, 1)]
    public void Z_CountsAtTheEnds_IsFinite(double before, double allBefore, double after, double allAfter)
        => Assert.True(Significance.Z(before, allBefore, after, allAfter) is >= 0 and < double.PositiveInfinity);

    [Fact]
    public void Z_AnyCounts_IsTheFormulas()
        => Gen.Select(Gen.Int[1, 500], Gen.Int[0, 500], Gen.Int[1, 500], Gen.Int[0, 500]).Sample((a, restBefore, b, restAfter) =>
        {
            double before = a + restBefore;
            double after = b + restAfter;
            double p = (a + b) / (before + after);
            double expected = p == 1 ? 0 : Math.Abs((b / after) - (a / before)) / Math.Sqrt(p * (1 - p) * ((1 / before) + (1 / after)));

            Assert.Equal(expected, Significance.Z(a, before, b, after), 9);
        });
}
