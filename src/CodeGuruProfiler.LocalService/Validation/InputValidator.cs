using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Validates input against the model, with the service's error messages.</summary>
internal sealed class InputValidator
{
    /// <summary>The maximum number of reported failures.</summary>
    public const int MaxFailures = 100;

    private readonly List<string> _failures = [];
    private readonly ValuePath _path = new();

    private bool IsFull => _failures.Count >= MaxFailures;

    /// <summary>Returns a sentence for each of the first hundred failures; an empty list when the value is valid.</summary>
    public IReadOnlyList<string> Validate(Shape structure, JsonObject values)
    {
        CheckMembers(structure, values);
        return _failures;
    }

    private void CheckMembers(Shape structure, JsonObject values)
    {
        foreach (ShapeMember member in structure.Members.Values)
        {
            _path.Enter(member.Name);
            if (values[member.Name] is { } value)
            {
                Check(member.Shape, value);
            }
            else if (member.IsRequired)
            {
                Fail(null, "Member must not be null");
            }

            _path.Leave();
        }
    }

    private void Check(Shape shape, JsonNode value)
    {
        if (ValueTypes.FindFailure(shape.Type, value) is { } wrongType)
        {
            Fail(value, wrongType);
            return;
        }

        foreach (string constraint in ValueConstraints.FindFailures(shape, value))
        {
            Fail(value, constraint);
        }

        // Items of a value that is too long are not checked.
        if (IsFull || ValueConstraints.IsTooLong(shape, value))
        {
            return;
        }

        switch (value)
        {
            case JsonObject values when shape.Type == ShapeType.Structure:
                CheckMembers(shape, values);
                break;
            case JsonObject map:
                CheckMap(shape, map);
                break;
            case JsonArray items:
                CheckItems(shape, items);
                break;
            default:
                break;
        }
    }

    private void CheckItems(Shape list, JsonArray items)
    {
        Shape item = list.Members["member"].Shape;
        for (int i = 0; i < items.Count && !IsFull; i++)
        {
            // The service's paths count from one.
            _path.EnterItem(i + 1);
            CheckPresent(item, items[i]);
            _path.Leave();
        }
    }

    private void CheckMap(Shape map, JsonObject values)
    {
        if (FindKeyFailure(map.Members["key"].Shape, values) is { } constraint)
        {
            Fail(values, $"Map keys must satisfy constraint: [{constraint}]");
        }

        Shape item = map.Members["value"].Shape;
        foreach ((string key, JsonNode? value) in values)
        {
            if (IsFull)
            {
                return;
            }

            _path.EnterItem(key);
            CheckPresent(item, value);
            _path.Leave();
        }
    }

    // A failure quotes the whole map, so one failure is enough for all keys.
    private static string? FindKeyFailure(Shape keys, JsonObject values)
    {
        foreach ((string key, _) in values)
        {
            if (ValueConstraints.FindFailures(keys, JsonValue.Create(key)).FirstOrDefault() is { } constraint)
            {
                return constraint;
            }
        }

        return null;
    }

    private void CheckPresent(Shape shape, JsonNode? value)
    {
        if (value is null)
        {
            Fail(null, "Member must not be null");
        }
        else
        {
            Check(shape, value);
        }
    }

    private void Fail(JsonNode? value, string constraint)
    {
        if (!IsFull)
        {
            string quoted = value is null ? "null" : $"'{ValueText.Write(value)}'";
            _failures.Add($"Value {quoted} at '{_path}' failed to satisfy constraint: {constraint}");
        }
    }
}
