using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Profiles;
using CsCheck;

namespace CodeGuruProfiler.FlameGraphs.Tests.Weights;

/// <summary>The rule is the one of CallTreeComparison.</summary>
public class NoiseTests
{
    [Fact]
    public void Z_IsThatOfTheComparison()
        => Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 500]).Sample(
            (a, rest, b, others) =>
            {
                CallTreeComparison comparison = CallTreeComparison.Of(Tree(a, rest), Tree(b, others));

                foreach (CallTreeNode node in comparison.Union.Nodes)
                {
                    double z = Noise.Z(comparison.Before(node).Total, a + rest, comparison.After(node).Total, b + others);
                    double expected = comparison.GetZ(node, FrameOrder.Total);
                    Assert.True(double.IsNaN(expected) ? double.IsNaN(z) : Math.Abs(z - expected) < 1e-9, $"{z} {expected}");
                }
            },
            iter: Fuzz.Rounds(2000));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0.5)]
    [InlineData(6, 1)]
    [InlineData(double.NaN, 0.75)]
    public void Strength_GrowsFromTwoToSix_OrWithTheChange(double z, double expected)
        => Assert.Equal(expected, Math.Clamp(Noise.Strength(z, 25, 100), 0, 1));

    private static CallTree Tree(int count, int rest)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["a"], count);
        builder.Add(["b"], rest);
        return builder.ToCallTree();
    }
}
