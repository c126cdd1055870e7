// The block in the editor: its fields, in the place where the show will be.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: h } = element;
  const { __ } = i18n;
  const field = (props, name, label, type) =>
    h(components.TextControl, {
      label,
      type,
      value: props.attributes[name],
      onChange: (value) => props.setAttributes({ [name]: value }),
      __next40pxDefaultSize: true,
      __nextHasNoMarginBottom: true,
    });
  const toggle = (props, name, label, help) =>
    h(components.ToggleControl, {
      label,
      help,
      checked: props.attributes[name],
      onChange: (value) => props.setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
    });
  const edit = (props) =>
    h(
      'div',
      blockEditor.useBlockProps(),
      h(
        components.Placeholder,
        { icon: 'video-alt3', label: __('Live show', 'onair-shop') },
        field(props, 'src', __('Address of the show (show.json)', 'onair-shop'), 'text'),
        field(props, 'title', __('Title, for those without scripts', 'onair-shop'), 'text'),
        toggle(
          props,
          'orders',
          __('Orders say which shows led to them', 'onair-shop'),
          __('For viewers who consented to statistics.', 'onair-shop'),
        ),
      ),
    );
  blocks.registerBlockType('onair-shop/show', { edit, save: () => null });
})(window.wp);
