using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>The data types that an operation's request and response are made of, in the order in which a reader meets them.</summary>
internal sealed class PageTypes
{
    private readonly ServicePlan _plan;
    private readonly ImmutableArray<RecordPlan>.Builder _data = ImmutableArray.CreateBuilder<RecordPlan>();
    private readonly ImmutableArray<EnumPlan>.Builder _enums = ImmutableArray.CreateBuilder<EnumPlan>();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public PageTypes(ServicePlan plan, OperationPlan operation)
    {
        _plan = plan;
        Add(operation.Request);
        Add(operation.Response);
    }

    public ImmutableArray<RecordPlan> Data => _data.ToImmutable();

    public ImmutableArray<EnumPlan> Enums => _enums.ToImmutable();

    public IReadOnlySet<string> Names => _names;

    /// <summary>Returns the structure or enum that a type is or contains; <see langword="null"/> for simple values.</summary>
    public static string? NamedIn(TypePlan type) => type.Kind switch
    {
        TypeKind.Structure or TypeKind.Enum => type.Name,
        _ => type.Element is { } element && NamedIn(element) is { } name ? name : type.Key is { } key ? NamedIn(key) : null,
    };

    private void Add(RecordPlan record)
    {
        foreach (PropertyPlan property in record.Properties)
        {
            Add(property.Type);
        }
    }

    private void Add(TypePlan? type)
    {
        if (type is null)
        {
            return;
        }

        Add(type.Key);
        Add(type.Element);
        if (type.Kind == TypeKind.Enum && _names.Add(type.Name))
        {
            _enums.Add(_plan.Enums.Single(shape => shape.Name == type.Name));
        }
        else if (type.Kind == TypeKind.Structure && _names.Add(type.Name))
        {
            RecordPlan record = _plan.Data.Single(data => data.Name == type.Name);
            _data.Add(record);
            Add(record);
        }
    }
}
