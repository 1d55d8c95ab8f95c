using System.Collections.Immutable;
using System.Text.Json;
using CodeGuruProfiler.CodeGeneration.Naming;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides the C# type of a member.</summary>
internal sealed class TypePlanner(SmithyModel model, Problems problems)
{
    private readonly HashSet<ShapeId> _open = [];

    public TypePlan Plan(Member member)
    {
        Shape target = model[member.Target];
        // Lists and maps must pass through a structure to come back to themselves.
        if (target is ListShape or MapShape && !_open.Add(target.Id))
        {
            problems.Add(Refusal.UnsupportedType(member.Id, target.Id, "a list or map that contains itself"));
            return Unknown(target);
        }

        TypePlan type = Plan(member, target) with { Constraints = Constraints(member, target) };
        _open.Remove(target.Id);
        return type;
    }

    private TypePlan Plan(Member member, Shape target) => target switch
    {
        SimpleShape simple => Plan(member, simple),
        EnumShape => new TypePlan(TypeKind.Enum, TypeNames.Reference(Names.Pascal(target.Id.Name)), Names.Pascal(target.Id.Name)),
        StructureShape => new TypePlan(TypeKind.Structure, TypeNames.Reference(Names.Pascal(target.Id.Name)), Names.Pascal(target.Id.Name)),
        ListShape list => PlanList(list),
        MapShape map => PlanMap(map),
        UnsupportedShape unsupported => Refuse(member, unsupported),
        _ => Unknown(target),
    };

    private TypePlan Plan(Member member, SimpleShape simple)
    {
        string name = Names.Pascal(simple.Id.Name);
        return simple.Type switch
        {
            SimpleType.String => new TypePlan(TypeKind.String, "string", name),
            SimpleType.Boolean => new TypePlan(TypeKind.Boolean, "bool", name),
            SimpleType.Byte => new TypePlan(TypeKind.SByte, "sbyte", name),
            SimpleType.Short => new TypePlan(TypeKind.Int16, "short", name),
            SimpleType.Integer => new TypePlan(TypeKind.Int32, "int", name),
            SimpleType.Long => new TypePlan(TypeKind.Int64, "long", name),
            SimpleType.Float => new TypePlan(TypeKind.Single, "float", name),
            SimpleType.Double => new TypePlan(TypeKind.Double, "double", name),
            SimpleType.Blob => new TypePlan(TypeKind.Blob, "ReadOnlyMemory<byte>", name),
            _ => new TypePlan(TypeKind.Timestamp, "DateTimeOffset", name) { Format = Format(member, simple) },
        };
    }

    private TypePlan PlanList(ListShape list)
    {
        TypePlan element = Plan(list.Element);
        return new TypePlan(TypeKind.List, $"IReadOnlyList<{element.CSharp}>", Names.Pascal(list.Id.Name)) { Element = element };
    }

    private TypePlan PlanMap(MapShape map)
    {
        TypePlan key = Plan(map.Key);
        TypePlan value = Plan(map.Value);
        return new TypePlan(TypeKind.Map, $"IReadOnlyDictionary<{key.CSharp}, {value.CSharp}>", Names.Pascal(map.Id.Name)) { Key = key, Element = value };
    }

    private TypePlan Refuse(Member member, UnsupportedShape shape)
    {
        problems.Add(Refusal.UnsupportedType(member.Id, shape.Id, shape.Type));
        return Unknown(shape);
    }

    private static TypePlan Unknown(Shape shape) => new(TypeKind.String, "string", Names.Pascal(shape.Id.Name));

    private TimestampFormat? Format(Member member, SimpleShape target)
    {
        string? format = member.Traits.GetString(TraitIds.TimestampFormat) ?? target.Traits.GetString(TraitIds.TimestampFormat);
        switch (format)
        {
            case null:
                return null;
            case "date-time":
                return TimestampFormat.DateTime;
            case "epoch-seconds":
                return TimestampFormat.EpochSeconds;
            case "http-date":
                return TimestampFormat.HttpDate;
            default:
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.TimestampFormat, $"has the value \"{format}\", which is not a format"));
                return null;
        }
    }

    private static ConstraintPlan Constraints(Member member, Shape target) => new()
    {
        MinLength = Number(member, target, TraitIds.Length, "min"),
        MaxLength = Number(member, target, TraitIds.Length, "max"),
        Min = Number(member, target, TraitIds.Range, "min"),
        Max = Number(member, target, TraitIds.Range, "max"),
        Pattern = member.Traits.GetString(TraitIds.Pattern) ?? target.Traits.GetString(TraitIds.Pattern),
        IsArn = member.Traits.Has(TraitIds.ArnReference) || target.Traits.Has(TraitIds.ArnReference),
        IsUnique = target.Traits.Has(TraitIds.UniqueItems),
        Values = target is EnumShape { Values: var values } ? [.. values.Select(value => Known(target, value))] : ImmutableArray<string>.Empty,
    };

    private static string Known(Shape target, EnumValue value)
    {
        string type = Names.Pascal(target.Id.Name);
        return $"{TypeNames.Reference(type)}.{Names.EnumMember(value.Value, value.MemberName, type)}";
    }

    private static string? Number(Member member, Shape target, string trait, string end)
        => (member.Traits.Get(trait, end) ?? target.Traits.Get(trait, end)) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;
}
