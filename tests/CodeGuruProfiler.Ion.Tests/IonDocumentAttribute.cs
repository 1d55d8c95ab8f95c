using System.Reflection;
using System.Text;
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

// Hexadecimal digits, behind the version marker.
public sealed class IonBinaryAttribute(string hex, string expected) : IonDocumentAttribute(Documents.Binary(hex), expected);

public sealed class IonTextAttribute(string text, string expected) : IonDocumentAttribute(Encoding.UTF8.GetBytes(text), expected);
