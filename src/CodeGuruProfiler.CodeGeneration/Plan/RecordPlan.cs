using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A record: a request, a response, or data within them.</summary>
internal sealed record RecordPlan(string Name, RecordKind Kind, string? Documentation, string Source, ImmutableArray<PropertyPlan> Properties)
{
    public string? Obsolete { get; init; }

    /// <summary>Gets whether a value is made of nothing, for a required member that the service left out.</summary>
    public bool NeedsEmpty { get; init; }

    public bool IsSent => Kind is RecordKind.Request or RecordKind.Sent or RecordKind.Both;

    public bool IsReceived => Kind is RecordKind.Response or RecordKind.Received or RecordKind.Both;

    public IEnumerable<PropertyPlan> Bound(Binding binding) => Properties.Where(property => property.Binding == binding);

    public PropertyPlan? Payload => Bound(Binding.Payload).SingleOrDefault();

    public bool HasBody => Bound(Binding.Body).Any();
}
