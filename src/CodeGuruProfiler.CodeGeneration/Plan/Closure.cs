using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>The shapes that the service reaches, with the directions in which they travel. Other shapes of the model are ignored.</summary>
internal sealed class Closure
{
    private readonly SmithyModel _model;
    private readonly HashSet<ShapeId> _sent = [];
    private readonly HashSet<ShapeId> _received = [];
    private readonly HashSet<ShapeId> _readFromJson = [];
    private readonly SortedDictionary<ShapeId, OperationShape> _operations = [];
    private readonly SortedDictionary<ShapeId, ResourceShape> _resources = [];
    private readonly SortedDictionary<ShapeId, StructureShape> _inputsAndOutputs = [];
    private readonly SortedDictionary<ShapeId, StructureShape> _errors = [];

    public Closure(SmithyModel model)
    {
        _model = model;
        AddOperations(model.Service.Operations);
        AddResources(model.Service.Resources);
        foreach (ShapeId error in model.Service.Errors.Concat(_operations.Values.SelectMany(operation => operation.Errors)))
        {
            _errors[error] = (StructureShape)model[error];
        }

        foreach (OperationShape operation in _operations.Values)
        {
            Reach(operation.Input, _sent);
            Reach(operation.Output, _received);
        }
    }

    public IEnumerable<OperationShape> Operations => _operations.Values;

    public IEnumerable<StructureShape> Errors => _errors.Values;

    /// <summary>Gets the shapes that data within requests and responses has.</summary>
    public IEnumerable<Shape> Data => _sent.Union(_received).Order().Select(id => _model[id]);

    /// <summary>Gets everything whose traits matter.</summary>
    public IEnumerable<Shape> All
        => ((IEnumerable<Shape>)[_model.Service, .. _resources.Values, .. _operations.Values, .. _inputsAndOutputs.Values, .. _errors.Values])
            .Concat(Data)
            .DistinctBy(shape => shape.Id);

    public bool IsInputOrOutput(ShapeId id) => _inputsAndOutputs.ContainsKey(id);

    public bool IsData(ShapeId id) => _sent.Contains(id) || _received.Contains(id);

    public bool IsReadFromJson(ShapeId id) => _readFromJson.Contains(id);

    public RecordKind DirectionOf(ShapeId id)
        => !_received.Contains(id) ? RecordKind.Sent : _sent.Contains(id) ? RecordKind.Both : RecordKind.Received;

    private void AddOperations(IEnumerable<ShapeId> ids)
    {
        foreach (ShapeId id in ids)
        {
            _operations[id] = (OperationShape)_model[id];
        }
    }

    private void AddResources(IEnumerable<ShapeId> ids)
    {
        foreach (ShapeId id in ids)
        {
            var resource = (ResourceShape)_model[id];
            if (_resources.TryAdd(id, resource))
            {
                AddOperations(resource.Operations);
                AddResources(resource.Resources);
            }
        }
    }

    private void Reach(ShapeId? id, HashSet<ShapeId> direction)
    {
        if (id is { } found)
        {
            var structure = (StructureShape)_model[found];
            _inputsAndOutputs[found] = structure;
            foreach (Member member in structure.Members)
            {
                Walk(member.Target, direction, direction == _received && !member.Traits.Has(TraitIds.HttpHeader));
            }
        }
    }

    private void Walk(ShapeId id, HashSet<ShapeId> direction, bool isReadFromJson)
    {
        bool isNew = direction.Add(id);
        isNew |= isReadFromJson && _readFromJson.Add(id);
        if (!isNew)
        {
            return;
        }

        Member[] members = _model[id] switch
        {
            StructureShape structure => [.. structure.Members],
            ListShape list => [list.Element],
            MapShape map => [map.Key, map.Value],
            _ => [],
        };
        foreach (Member member in members)
        {
            Walk(member.Target, direction, isReadFromJson);
        }
    }
}
