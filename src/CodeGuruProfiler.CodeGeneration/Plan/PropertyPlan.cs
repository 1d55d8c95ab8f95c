using System.Text.Json;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A property of a record.</summary>
internal sealed record PropertyPlan
{
    /// <summary>Gets the property's name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the member's name in the model.</summary>
    public required string MemberName { get; init; }

    /// <summary>Gets its name on the wire: the JSON property, the query key or the header.</summary>
    public required string WireName { get; init; }

    public required TypePlan Type { get; init; }

    public required Binding Binding { get; init; }

    /// <summary>Gets whether C# has the caller set it.</summary>
    public required bool IsRequired { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>Gets the initial value as C# writes it; <see langword="null"/> when there is none.</summary>
    public string? Initializer { get; init; }

    /// <summary>Gets the model's default; <see langword="null"/> when it has none.</summary>
    public JsonElement? Default { get; init; }

    public bool IsIdempotencyToken { get; init; }

    /// <summary>Gets a value indicating whether it selects a page of a list.</summary>
    public bool IsPageToken { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>Gets why it should no longer be used; <see langword="null"/> when it may.</summary>
    public string? Obsolete { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Gets the name of a variable that holds it.</summary>
    public string Local => Naming.Names.Local(Name);

    /// <summary>Gets the property's type, with a question mark where it may be null.</summary>
    public string CSharp => IsNullable ? $"{Type.CSharp}?" : Type.CSharp;
}
