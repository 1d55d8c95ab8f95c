using CodeGuruProfiler.Formats.Counts;
using CsCheck;

namespace CodeGuruProfiler.Formats.Tests.Counts;

public class WholeCountsTests
{
    [Fact]
    public void Next_ManySmallCounts_KeepTheirSum()
    {
        var counts = new WholeCounts(1);

        Assert.Equal(400, Enumerable.Range(0, 1_000).Sum(_ => counts.Next(0, 0.4)));
    }

    [Fact]
    public void Next_AnyRunOfCounts_IsWithinOneOfItsSum()
        => Gen.Double[0, 10].Array[1, 100].Sample(values =>
        {
            var counts = new WholeCounts(1);
            double[] errors = new double[values.Length + 1];
            for (int i = 0; i < values.Length; i++)
            {
                errors[i + 1] = errors[i] + counts.Next(0, values[i]) - values[i];
            }

            return errors.Max() - errors.Min() <= 1 + 1e-9;
        });

    [Theory]
    [InlineData(1e300, long.MaxValue)]
    [InlineData(-1e300, long.MinValue)]
    public void Next_MoreThanALongHolds_IsTheMost(double count, long most)
        => Assert.Equal((double)most, new WholeCounts(1).Next(0, count), tolerance: 2_048d);

    [Fact]
    public void Next_Counters_AreCarriedEachForItself()
    {
        var counts = new WholeCounts(2);

        Assert.Equal([0, 0, 1, 1], new[] { counts.Next(0, 0.4), counts.Next(1, 0.4), counts.Next(0, 0.4), counts.Next(1, 0.4) });
    }
}
