using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CodeGuruProfiler.Ion.Tests;

// One literal becomes three cases: whole, between guard bytes, and cut at every byte.
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class IonDocumentAttribute(byte[] ion, string expected) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        string[] placements = [PlacedDocument.Whole, PlacedDocument.Guarded, PlacedDocument.Cut];
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. placements.Select(placement => new TheoryDataRow<PlacedDocument, string>(new PlacedDocument(ion, placement), expected))]);
    }
}
