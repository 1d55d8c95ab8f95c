namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A type as C# has it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="CSharp">The type in C#, without a question mark.</param>
/// <param name="Name">The name of the shape in PascalCase.</param>
internal sealed record TypePlan(TypeKind Kind, string CSharp, string Name)
{
    /// <summary>Gets the type of a list's elements or a map's values.</summary>
    public TypePlan? Element { get; init; }

    /// <summary>Gets the type of a map's keys: a string or an enum.</summary>
    public TypePlan? Key { get; init; }

    /// <summary>Gets the format of a timestamp; <see langword="null"/> where the model leaves it to the protocol.</summary>
    public TimestampFormat? Format { get; init; }

    public ConstraintPlan Constraints { get; init; } = ConstraintPlan.None;

    public bool IsCollection => Kind is TypeKind.List or TypeKind.Map;

    public bool IsReference => Kind is TypeKind.String or TypeKind.Structure or TypeKind.List or TypeKind.Map;

    /// <summary>Gets the class that reads and writes the shape in JSON.</summary>
    public string Json => $"{Name}Json";
}
