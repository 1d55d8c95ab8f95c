using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Finds the property or type of the model that a name in a documentation text refers to.</summary>
internal sealed class Links
{
    private readonly HashSet<string> _types;
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    /// <param name="plan">The service.</param>
    /// <param name="records">The records whose members a text may name, with the prefix of their properties.</param>
    public Links(ServicePlan plan, params ReadOnlySpan<(RecordPlan Record, string Prefix)> records)
    {
        _types =
        [
            .. plan.Data.Select(data => data.Name),
            .. plan.Enums.Select(shape => shape.Name),
            .. plan.Errors.Select(error => error.Name),
        ];
        foreach ((RecordPlan record, string prefix) in records)
        {
            foreach (PropertyPlan property in record.Properties)
            {
                _members.TryAdd(property.MemberName, prefix + property.Name);
            }
        }
    }

    /// <summary>Returns the same without the property that a text describes: it does not link to itself.</summary>
    public Func<string, string?> FindFor(PropertyPlan property, Links? counterpart)
        => name => name == property.MemberName ? counterpart?._members.GetValueOrDefault(name) is { } other ? $"<see cref=\"{other}\"/>" : null : Find(name);

    public string? Find(string name) => name switch
    {
        "true" or "false" or "null" => $"<see langword=\"{name}\"/>",
        _ when _members.TryGetValue(name, out string? member) => $"<see cref=\"{member}\"/>",
        _ when _types.Contains(name) => $"<see cref=\"{name}\"/>",
        _ => null,
    };
}
