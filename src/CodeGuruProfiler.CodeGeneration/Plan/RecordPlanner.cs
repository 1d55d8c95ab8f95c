using System.Collections.Immutable;
using System.Text.Json;
using CodeGuruProfiler.CodeGeneration.Naming;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides the records: which properties they have, which of these are required, and which may be null.</summary>
internal sealed class RecordPlanner(SmithyModel model, TypePlanner types, Problems problems)
{
    public RecordPlan Plan(string name, RecordKind kind, StructureShape? structure, string source)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var wireNames = new Dictionary<(Binding, string), string>();
        var properties = ImmutableArray.CreateBuilder<PropertyPlan>();
        foreach (Member member in structure?.Members ?? [])
        {
            PropertyPlan property = Plan(name, kind, member);
            properties.Add(property);
            if (!names.TryAdd(property.Name, member.Name))
            {
                problems.Add(Refusal.NameClash(member.Owner.ToString(), property.Name, names[property.Name], member.Name));
            }

            // Names of HTTP headers are case-insensitive; those of JSON and queries are not.
            string wireName = property.Binding == Binding.Header ? property.WireName.ToUpperInvariant() : property.WireName;
            if (!wireNames.TryAdd((property.Binding, wireName), member.Name))
            {
                problems.Add(Refusal.SharedWireName(member.Owner.ToString(), property.WireName, wireNames[(property.Binding, wireName)], member.Name));
            }
        }

        var record = new RecordPlan(name, kind, structure?.Traits.Documentation, source, properties.ToImmutable())
        {
            Obsolete = structure is null ? null : Deprecation.Of(structure.Traits),
        };
        CheckPayload(structure, record);
        return record;
    }

    private PropertyPlan Plan(string record, RecordKind kind, Member member)
    {
        Traits target = model[member.Target].Traits;
        TypePlan type = types.Plan(member);
        (Binding binding, string wireName) = Bind(kind, member);
        CheckBinding(member, binding, type);
        bool isToken = kind == RecordKind.Request && member.Traits.Has(TraitIds.IdempotencyToken);
        if (isToken && type.Kind != TypeKind.String)
        {
            problems.Add(Refusal.BadTrait(member.Id, TraitIds.IdempotencyToken, "is on a member that is not a string"));
        }

        string? initial = Default(member, target, type);
        bool isOptional = member.Traits.Has(TraitIds.ClientOptional) || isToken;
        bool isRequired = member.Traits.Has(TraitIds.Required) && !isOptional && initial is null;
        bool isNullable = !isRequired && initial is null;
        // A received list is never null: an absent list means the same as an empty one.
        bool isEmptyList = initial is null && type.IsCollection && kind is (RecordKind.Response or RecordKind.Received);
        if (isEmptyList)
        {
            initial = Literals.Empty(type);
            isRequired = false;
            isNullable = false;
        }

        return new PropertyPlan
        {
            Name = Names.Property(member.Name, record),
            MemberName = member.Name,
            WireName = wireName,
            Type = type,
            Binding = binding,
            IsRequired = isRequired,
            IsNullable = isNullable,
            Initializer = initial,
            Default = initial is null || isEmptyList ? null : DefaultOf(member, target),
            IsIdempotencyToken = isToken,
            IsSensitive = IsSensitive(member, []),
            Obsolete = Deprecation.Of(member.Traits),
            Documentation = member.Traits.Documentation ?? target.Documentation,
        };
    }

    private (Binding Binding, string WireName) Bind(RecordKind kind, Member member)
    {
        Traits traits = member.Traits;
        if (kind == RecordKind.Request && traits.Has(TraitIds.HttpLabel))
        {
            return (Binding.Label, member.Name);
        }

        if (kind == RecordKind.Request && traits.Has(TraitIds.HttpQuery))
        {
            return (Binding.Query, Text(TraitIds.HttpQuery));
        }

        // The binding of an input's label or query member means nothing in an output, by the specification.
        return kind is (RecordKind.Request or RecordKind.Response) && traits.Has(TraitIds.HttpHeader) ? (Binding.Header, Text(TraitIds.HttpHeader))
            : kind is (RecordKind.Request or RecordKind.Response) && traits.Has(TraitIds.HttpPayload) ? (Binding.Payload, member.Name)
            : (Binding.Body, traits.GetString(TraitIds.JsonName) ?? member.Name);

        string Text(string trait)
        {
            if (traits.GetString(trait) is { Length: > 0 } text)
            {
                return text;
            }

            problems.Add(Refusal.BadTrait(member.Id, trait, "needs a name"));
            return member.Name;
        }
    }

    private void CheckBinding(Member member, Binding binding, TypePlan type)
    {
        TypePlan scalar = type is { Kind: TypeKind.List, Element: { } element } && binding is (Binding.Query or Binding.Header) ? element : type;
        switch (binding)
        {
            case Binding.Label when type.Kind is TypeKind.Blob or TypeKind.Structure or TypeKind.List or TypeKind.Map:
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.HttpLabel, "is on a member that is not a simple value"));
                break;
            case Binding.Label when !member.Traits.Has(TraitIds.Required):
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.HttpLabel, "is on a member that is not required"));
                break;
            case Binding.Query when scalar.Kind is TypeKind.Blob or TypeKind.Structure or TypeKind.List or TypeKind.Map:
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.HttpQuery, "is on a member that is neither a simple value nor a list of such"));
                break;
            case Binding.Header when scalar.Kind is TypeKind.Blob or TypeKind.Structure or TypeKind.List or TypeKind.Map:
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.HttpHeader, "is on a member that is neither a simple value nor a list of such"));
                break;
            case Binding.Header when member.Traits.Has(TraitIds.MediaType) || model[member.Target].Traits.Has(TraitIds.MediaType):
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.MediaType, "is on a header, which would be base64: that is not supported"));
                break;
            case Binding.Payload when type.Kind is not (TypeKind.Blob or TypeKind.String or TypeKind.Enum or TypeKind.Structure):
                problems.Add(Refusal.BadTrait(member.Id, TraitIds.HttpPayload, "is on a member that is neither a structure, a blob nor a string"));
                break;
        }
    }

    private void CheckPayload(StructureShape? structure, RecordPlan record)
    {
        if (structure is null)
        {
            return;
        }

        int payloads = record.Bound(Binding.Payload).Count();
        if (payloads > 1 || (payloads == 1 && record.HasBody))
        {
            problems.Add(Refusal.BadTrait(structure.Id.ToString(), TraitIds.HttpPayload, "leaves no room for other members in the body"));
        }
    }

    private static JsonElement? DefaultOf(Member member, Traits target) => member.Traits.Get(TraitIds.Default) ?? target.Get(TraitIds.Default);

    private string? Default(Member member, Traits target, TypePlan type)
    {
        if (DefaultOf(member, target) is not { ValueKind: not JsonValueKind.Null } given || member.Traits.Has(TraitIds.ClientOptional))
        {
            return null;
        }

        if (Literals.Of(type, given) is { } literal)
        {
            return literal;
        }

        problems.Add(Refusal.BadTrait(member.Id, TraitIds.Default, $"has the value {given.GetRawText()}, which is not supported for {type.CSharp}"));
        return null;
    }

    private bool IsSensitive(Member member, HashSet<ShapeId> seen)
    {
        if (member.Traits.Has(TraitIds.Sensitive) || model[member.Target].Traits.Has(TraitIds.Sensitive))
        {
            return true;
        }

        // A structure decides for its own members; a list or a map is as sensitive as what it holds.
        return seen.Add(member.Target) && model[member.Target] switch
        {
            ListShape list => IsSensitive(list.Element, seen),
            MapShape map => IsSensitive(map.Key, seen) || IsSensitive(map.Value, seen),
            _ => false,
        };
    }
}
