namespace LayeredPolicy.Splitting;

/// <summary>Writes what was placed in one layer as objects of the layer's kinds. The only thing that the splitter knows of a layer.</summary>
public interface ILayerRenderer
{
    /// <summary>Which layer it writes.</summary>
    LayerKind Kind { get; }

    /// <summary>Writes the objects, or says which clauses the layer's language cannot express. Pure: equal input, equal bytes.</summary>
    RenderedLayer Render(LayerPlacement placement);
}
