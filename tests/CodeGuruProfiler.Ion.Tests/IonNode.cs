using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Ion.Tests;

// A value with everything in it, equal to another by the Ion data model: https://amazon-ion.github.io/ion-docs/docs/spec.html
internal sealed class IonNode : IEquatable<IonNode>
{
    private readonly IonSymbol[] _annotations;
    private readonly object? _scalar;
    private readonly List<IonField> _children = [];
    private int? _hash;

    internal IonNode(IonType type, IonSymbol[] annotations, object? scalar)
    {
        Type = type;
        _annotations = annotations;
        _scalar = scalar;
    }

    internal IonType Type { get; }

    internal IReadOnlyList<IonSymbol> Annotations => _annotations;

    // Null for nulls and containers.
    internal object? Scalar => _scalar;

    // Values of a container; their names are symbol zero where it is not a struct.
    internal IReadOnlyList<IonField> Children => _children;

    internal bool IsContainer { get; init; }

    internal void Add(IonField field) => _children.Add(field);

    internal IEnumerable<string> UnknownImports()
        => Symbols().Select(symbol => symbol.ImportName).OfType<string>().Concat(_children.SelectMany(child => child.Value.UnknownImports()));

    internal void WriteTo(IonWriter writer)
    {
        foreach (IonSymbol annotation in _annotations)
        {
            writer.WriteAnnotation(annotation);
        }

        if (IsContainer)
        {
            WriteContainer(writer);
        }
        else
        {
            WriteScalar(writer);
        }
    }

    public bool Equals(IonNode? other)
    {
        if (other is null
            || Type != other.Type
            || IsContainer != other.IsContainer
            || _children.Count != other._children.Count
            || GetHashCode() != other.GetHashCode()
            || !_annotations.AsSpan().SequenceEqual(other._annotations))
        {
            return false;
        }

        return !IsContainer ? ScalarEquals(_scalar, other._scalar)
            : Type == IonType.Struct ? HasSameFields(other)
            : _children.SequenceEqual(other._children);
    }

    public override bool Equals(object? obj) => Equals(obj as IonNode);

    public override int GetHashCode() => _hash ??= ComputeHash();

    private IEnumerable<IonSymbol> Symbols()
        => [.. _annotations, .. _children.Select(child => child.Name), _scalar is IonSymbol symbol ? symbol : default];

    private void WriteContainer(IonWriter writer)
    {
        switch (Type)
        {
            case IonType.List:
                writer.WriteStartList();
                break;
            case IonType.SExp:
                writer.WriteStartSExp();
                break;
            default:
                writer.WriteStartStruct();
                break;
        }

        foreach (IonField field in _children)
        {
            if (Type == IonType.Struct)
            {
                writer.WriteFieldName(field.Name);
            }

            field.Value.WriteTo(writer);
        }

        writer.WriteEnd();
    }

    private void WriteScalar(IonWriter writer)
    {
        switch (_scalar)
        {
            case null:
                writer.WriteNull(Type);
                break;
            case bool value:
                writer.WriteBool(value);
                break;
            case BigInteger value:
                writer.WriteInt(value);
                break;
            case double value:
                writer.WriteFloat(value);
                break;
            case IonDecimal value:
                writer.WriteDecimal(value);
                break;
            case IonTimestamp value:
                writer.WriteTimestamp(value);
                break;
            case IonSymbol value:
                writer.WriteSymbol(value);
                break;
            case string value:
                writer.WriteString(value);
                break;
            case byte[] value when Type == IonType.Clob:
                writer.WriteClob(value);
                break;
            default:
                writer.WriteBlob((byte[])_scalar);
                break;
        }
    }

    // The bits by which floats are equal: zeros differ by their sign, and NaN is one value.
    private static bool ScalarEquals(object? left, object? right) => (left, right) switch
    {
        (double x, double y) => x.Equals(y) && double.IsNegative(x) == double.IsNegative(y) | double.IsNaN(x),
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
        _ => Equals(left, right),
    };

    // Fields have no order, and the same one may be there more than once.
    private bool HasSameFields(IonNode other)
    {
        var counts = new Dictionary<IonField, int>(_children.Count);
        foreach (IonField field in _children)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, field, out _)++;
        }

        // Each field is looked up once: a look-up compares everything below, so that two of them would double with every level.
        foreach (IonField field in other._children)
        {
            ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, field);
            if (Unsafe.IsNullRef(ref count) || count == 0)
            {
                return false;
            }

            count--;
        }

        return true;
    }

    private int ComputeHash()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var hash = new HashCode();
        hash.Add(Type);
        hash.Add(IsContainer);
        foreach (IonSymbol annotation in _annotations)
        {
            hash.Add(annotation);
        }

        if (_scalar is byte[] bytes)
        {
            hash.AddBytes(bytes);
        }
        else
        {
            hash.Add(_scalar is double.NaN or 0.0 ? 0 : _scalar);
        }

        int unordered = 0;
        foreach (IonField field in _children)
        {
            if (Type == IonType.Struct)
            {
                unordered += field.GetHashCode();
            }
            else
            {
                hash.Add(field);
            }
        }

        hash.Add(unordered);
        return hash.ToHashCode();
    }
}
