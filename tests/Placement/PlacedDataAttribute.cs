using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CodeGuruProfiler.Tests;

/// <summary>One literal becomes three cases, one for each <see cref="Placement"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class PlacedDataAttribute(byte[] bytes, string expected) : DataAttribute
{
    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Enum.GetValues<Placement>().Select(placement => new TheoryDataRow<PlacedBytes, string>(new PlacedBytes(bytes, placement), expected))]);
}
